export * from "./forecast";
export * from "./ratio";
export * from "./target";
