import {
    type CancellationToken,
    DocumentDiagnosticReportKind,
    DocumentDiagnosticRequest,
    WorkspaceDiagnosticRequest,
    type DocumentDiagnosticParams,
    type DocumentDiagnosticReport,
    type WorkspaceDiagnosticParams,
    type WorkspaceDiagnosticReport,
    type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Session } from '../session/session.js';
import { canonical } from '../session/uris.js';
import { answer, type Feature } from './feature.js';

/** Diagnostics for editors that ask for them. The others are sent theirs: see `publishing.ts`. */
export function diagnostics(session: Session): Feature {
    return {
        name: 'fund',
        capabilities: {
            diagnosticProvider: {
                identifier: 'regelret',
                interFileDependencies: true,
                workspaceDiagnostics: true,
            },
        },
        requests: [
            answer(DocumentDiagnosticRequest.type, (_, params) => ofDocument(session, params), {
                kind: DocumentDiagnosticReportKind.Full,
                items: [],
            }),
            answer(
                WorkspaceDiagnosticRequest.type,
                (_, params, token) => ofWorkspace(session, params, token),
                { items: [] },
            ),
        ],
    };
}

/**
 * Milliseconds that an answer waits for the rules to be judged. After that the editor gets what is known, and is told
 * to ask again when there is more.
 */
const PATIENCE = 300;

async function ofDocument(
    session: Session,
    { textDocument, previousResultId }: DocumentDiagnosticParams,
): Promise<DocumentDiagnosticReport> {
    const uri = canonical(textDocument.uri);
    await session.judging.judged(session.ruleSetOf(uri)?.root, PATIENCE);
    const resultId = session.shown.resultId(uri);
    session.publishing.delivered(uri, resultId);
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    const items = [...session.shown.diagnosticsOf(uri)];
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

/**
 * What is shown in all files. An editor that takes partial results asks again at once, for ever: it is answered when
 * something has changed since it last was.
 */
async function ofWorkspace(
    session: Session,
    { previousResultIds, partialResultToken }: WorkspaceDiagnosticParams,
    token: CancellationToken,
): Promise<WorkspaceDiagnosticReport> {
    const previous = new Map(previousResultIds.map(({ uri, value }) => [canonical(uri), value]));
    for (;;) {
        await session.judging.judged(undefined, PATIENCE);
        const items = reports(session, previous);
        const isNew = items.some(({ kind }) => kind === DocumentDiagnosticReportKind.Full);
        if (isNew || partialResultToken === undefined || token.isCancellationRequested) return { items };
        await session.publishing.nextChange(() => token.isCancellationRequested);
    }
}

function reports(
    { shown, buffers, publishing }: Session,
    previous: ReadonlyMap<string, string>,
): WorkspaceDocumentDiagnosticReport[] {
    // What an editor was once given about a file that is gone must be taken back.
    const uris = new Set([...shown.uris, ...previous.keys()]);
    return [...uris].map((uri) => {
        const resultId = shown.resultId(uri);
        publishing.delivered(uri, resultId);
        const about = { uri: buffers.asOpened(uri), version: buffers.version(uri) ?? null, resultId };
        if (previous.get(uri) === resultId) return { ...about, kind: DocumentDiagnosticReportKind.Unchanged };
        return { ...about, kind: DocumentDiagnosticReportKind.Full, items: [...shown.diagnosticsOf(uri)] };
    });
}
