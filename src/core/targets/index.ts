export * from "./ratio";
export * from "./target";
