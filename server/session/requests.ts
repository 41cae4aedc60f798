import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver';
import type { Answer, Feature } from '../features/feature.js';
import { excerptAt } from './failures.js';
import type { Session } from './session.js';
import { canonical } from './uris.js';

/** Answers the requests of the features: of the state after all that came before them, and whatever happens. */
export function answerRequests(
    connection: Connection,
    features: readonly Feature[],
    session: () => Session,
): void {
    for (const feature of features)
        for (const request of feature.requests)
            connection.onRequest(request.method, (...given: unknown[]) => {
                // A request without parameters comes with the token alone.
                const token = given.at(-1) as CancellationToken;
                const params = given.length > 1 ? given[0] : undefined;
                return answerRequest(session(), feature, request, withCanonicalUri(params), token);
            });
}

async function answerRequest(
    session: Session,
    { name }: Feature,
    { method, handle, otherwise }: Answer,
    params: Asked,
    token: CancellationToken,
): Promise<unknown> {
    const uri = params.textDocument?.uri;
    const version = uri === undefined ? undefined : session.buffers.version(uri);
    await session.settled();
    if (token.isCancellationRequested) return cancelled();
    // A place in a text that has changed since is a place in another text.
    if (isAboutPlace(params) && uri !== undefined && session.buffers.version(uri) !== version)
        return new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed.');
    try {
        const answer = await handle(session, params as never, token);
        session.failures.works(method);
        return token.isCancellationRequested ? cancelled() : answer;
    } catch (error) {
        if (error instanceof ResponseError) return error;
        session.failures.failed({
            key: method,
            sentence: {
                da: `Editorhjælpen »${name}« virker ikke lige nu. Alt andet virker.`,
                en: `»${name}« does not work just now. All else does.`,
            },
            error,
            input: describe(session, params),
        });
        return otherwise;
    }
}

const cancelled = (): ResponseError<void> =>
    new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');

interface Asked {
    readonly textDocument?: { readonly uri: string };
    readonly position?: { readonly line: number; readonly character: number };
    readonly positions?: unknown;
}

const isAboutPlace = ({ position, positions }: Asked): boolean =>
    position !== undefined || positions !== undefined;

/** Editors differ in how they write a uri; features compare them. */
function withCanonicalUri(params: unknown): Asked {
    const asked = (params ?? {}) as Asked;
    const uri = asked.textDocument?.uri;
    if (uri === undefined) return asked;
    return { ...asked, textDocument: { ...asked.textDocument, uri: canonical(uri) } };
}

/** Which text it was, and the lines around the place. */
function describe(session: Session, params: Asked): string {
    const { textDocument, position } = params;
    if (!textDocument) return JSON.stringify(params);
    const text = session.document(textDocument.uri)?.textDocument.getText() ?? '';
    const at = position ? `:${position.line + 1}:${position.character + 1}` : '';
    return `${textDocument.uri}${at}\n${excerptAt(text, position?.line ?? 0)}`;
}
