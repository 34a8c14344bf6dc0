/** The texts of one row by field: what a map of them would be, with the fields kept once for all of 130,000 rows. */
export class RowTexts implements ReadonlyMap<string, string> {
  /** `texts` are in the order of `places`; "" stands for a blank, which is not in the map. */
  constructor(
    private readonly places: ReadonlyMap<string, number>,
    private readonly texts: readonly string[],
  ) {}

  get size(): number {
    return this.texts.reduce((count, text) => (text === "" ? count : count + 1), 0);
  }

  get(field: string): string | undefined {
    const place = this.places.get(field);
    return place === undefined ? undefined : this.texts[place] || undefined;
  }

  has(field: string): boolean {
    return this.get(field) !== undefined;
  }

  *entries(): MapIterator<[string, string]> {
    for (const [field, place] of this.places) if (this.texts[place] !== "") yield [field, this.texts[place]];
  }

  *keys(): MapIterator<string> {
    for (const [field] of this.entries()) yield field;
  }

  *values(): MapIterator<string> {
    for (const [, text] of this.entries()) yield text;
  }

  [Symbol.iterator](): MapIterator<[string, string]> {
    return this.entries();
  }

  forEach(visit: (text: string, field: string, map: ReadonlyMap<string, string>) => void): void {
    for (const [field, text] of this.entries()) visit(text, field, this);
  }
}
