/** Nothing of a person's identity number is shown in the pane: not in samples, previews or findings. */
export { maskIdentityNumbers as shown } from "../../core/registry/identityNumber";
