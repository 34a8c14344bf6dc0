/**
 * SR-1 §5: the spelling of a seed is part of it ("2893.25", not "2893.250"), and the commitment fixes it by an
 * example. An example made of digits and separators can be compared with; a description in words cannot.
 */

/** Whether a seed is spelt as the example: same separators, as many decimals, groups of the same width. */
export function isSpeltAs(seed: string, example: string): boolean {
  if (!/^[\d\s.,:;/+-]*$/.test(example) || !/\d/.test(example)) return true;
  const groups = example.match(/\d+/g) ?? [];
  const found = seed.match(/\d+/g) ?? [];
  if (seed.replace(/\d+/g, "0") !== example.replace(/\d+/g, "0")) return false;
  // The first group of a number (an index) may grow; that of a list (lottery numbers) may not.
  const isNumber = /^[+-]?\d+([.,]\d+)*$/.test(example);
  return groups.every((group, i) => (i === 0 && isNumber) || group.length === found[i].length);
}
