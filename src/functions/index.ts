export { digest, rank, ticket, verify } from "./checking";
export { draw, drawStrata, reserve } from "./drawing";
export { count, due, uscc } from "./records";
export { allocateSizes, met, need, ratio } from "./targeting";
