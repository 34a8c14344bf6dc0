export {findForms} from "./src/sheets/forms/formFinder";
