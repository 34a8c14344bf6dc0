/** Refusals of the stand-in, by the codes and sentences that Excel itself uses (Excel.ErrorCodes). */

/** A refusal that travels back to Microsoft's client, which throws it as `OfficeExtension.Error`. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

export const itemNotFound = () => new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);

export const itemAlreadyExists = () =>
  new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);

export const invalidArgument = (message = "The argument is invalid or missing or has an incorrect format.") =>
  new HostError("InvalidArgument", message, 400);

export const accessDenied = (message = "You cannot perform the requested operation.") =>
  new HostError("AccessDenied", message, 403);

export const tooLarge = () =>
  new HostError("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.", 413);

/** Not Excel's: what the stand-in does not answer must be seen, never guessed. */
export const notSimulated = (member: string) =>
  new HostError("ApiNotSimulated", `${member} is not in the workbench.`, 501);
