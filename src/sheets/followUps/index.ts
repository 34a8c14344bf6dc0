export * from "./closeTask";
export * from "./followUpEdits";
export * from "./readFollowUps";
export * from "./receivingFacts";
export * from "./transferLetter";
