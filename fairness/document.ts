/** docs/fairness.md: what was simulated, and what came out. */
import { controlTable, fairTable, guessTable } from "./page";
import type { Findings } from "./page";

export function fairnessPage({ fair, controls, guessed }: Findings): string {
  return `# Fairness, shown (公平性)

Written by \`npm run fairness\`, which simulates, prints these tables, draws the pictures, and exits with 1 if one of the product's ways fails or one of the negative controls passes. All seeds are fixed: the same program gives the same page. A smaller simulation runs with \`npm test\`.

What this shows: the product's draw and matching, run through the same functions as in Excel, are indistinguishable from a lot. What it cannot show: that a unit's list is complete, or that a seed was not chosen. For these there are the commitment and the anchors ([draw.md](draw.md)).

## The draw and the matching (抽取与人员匹配)

Every run gives one p-value: how often a fair lot would look at least as uneven. Over many runs the p-values of a fair lot lie evenly between 0 and 1 (Kolmogorov–Smirnov: *KS p*); *p < 0.05* should be near 5 %. One run a hundred times as long would show a bias too small for the others (*long run's p*). A way is called unfair where either is below 0.001.

${fairTable(fair)}

- **The draw**: 120 objects in three strata (12 of 60, 8 of 40, 10 of 20), mixed in the rows. *Each object*, *place in the list* (fifths of each stratum by row) and *each pair* (inside of strata and across, beyond what single counts say) are χ² statistics with the exact covariance of a lot without replacement; 117, 12 and ${pairDegrees()} degrees of freedom.
- **The matching** of officers who are alike: 24 officers, three visits each, two on each of 36 visits. *Each pair of officers* (252 degrees of freedom) and *each officer at each object* (805).
- **The matching** of officers who are not: four officers, of whom two hold a tag that one visit needs and one must keep away from one visit. There no pair need be as frequent as another; *each lawful arrangement* of the 40 that exist must be.

![p-values](images/fairness-pvalues.svg)

![inclusion by object](images/fairness-inclusion.svg)

![inclusion by pair](images/fairness-pairs.svg)

![officers on one team](images/fairness-officers.svg)

## Negative controls (反例)

Ways that look like a lot and are none. Each must be caught (p below 10⁻⁶), or the tests above would show nothing. Mark that systematic sampling passes where only single objects are counted, and the byte's remainder where only pairs are.

${controlTable(controls)}

## A sealed draw keeps the classes to itself (密封抽取)

Credit-risk classes are internal, and a drawn firm with a high ticket was drawn at a high rate. \`fairness/guessClasses.ts\` is given only what a sealed draw publishes ([draw.md](draw.md), section 6), and even the number of each class among the drawn. It tries the public seed, every digest in the files as the nonce, the order of the list. From 400 firms in four classes (2 %, 6 %, 25 %, 100 %):

${guessTable(guessed)}

With a leak planted it does better, so that it would have found one.

![classes guessed](images/fairness-classes.svg)
`;
}

/** Σ N(N − 3)/2 inside of strata and Σ (N − 1)(M − 1) across. */
function pairDegrees(): string {
  const sizes = [60, 40, 20];
  let degrees = 0;
  sizes.forEach((n, i) => {
    degrees += (n * (n - 3)) / 2;
    for (const m of sizes.slice(i + 1)) degrees += (n - 1) * (m - 1);
  });
  return degrees.toLocaleString("en-US");
}
