export * from "./readTraining";
export * from "./trainingEdits";
