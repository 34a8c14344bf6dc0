export * from "./board";
export * from "./columnOrder";
export * from "./fault";
export * from "./inspectionEnd";
export * from "./mayPublish";
export * from "./personalNumber";
export * from "./publicList";
export * from "./publicText";
