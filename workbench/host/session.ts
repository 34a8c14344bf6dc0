/**
 * Puts the stand-in behind Microsoft's client library: `OfficeExtension.SessionBase._overrideSession`
 * is where the library asks for the executor of its requests.
 */
import type { RequestMessage, ResponseMessage } from "./requestMessage";

export type Executor = (message: RequestMessage) => Promise<ResponseMessage>;

/** The part of the library's internals that is touched; the package's version is pinned for it. */
export interface OfficeExtensionInternals {
  readonly SessionBase: { _overrideSession: unknown };
  readonly CommonUtility?: { _doApiNotSupportedCheck: boolean };
  readonly _Internal?: {
    readonly GenericEventRegistration?: { getGenericEventRegistration?(id: string): unknown };
  };
}

export function answerThrough(extension: OfficeExtensionInternals, execute: Executor): void {
  extension.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve(null),
    _createRequestExecutorOrNull: () => ({
      executeAsync: (_custom: unknown, _flags: unknown, message: RequestMessage) => execute(message),
    }),
    getEventRegistration: (id: string) =>
      extension._Internal?.GenericEventRegistration?.getGenericEventRegistration?.(id) ?? null,
  };
}
