import { afterAll, beforeAll, expect, test } from 'vitest';
import { features } from '../../server/features/index.js';
import { buildServer, connect, type BuiltServer, type Client } from './connection.js';
import { SMALL } from './small-rules.js';

let server: BuiltServer;
let client: Client;
beforeAll(async () => {
    server = buildServer();
    client = await connect(server.program, server.folder(SMALL));
    client.open('samtale.regel', SMALL['samtale.regel']);
    await client.ready();
});
afterAll(async () => {
    await client.stop();
    server.dispose();
});

/** One request of each kind, over the wire: what a feature answers is tried beside the others of its kind. */
const asks: Readonly<Record<string, () => Promise<unknown> | unknown>> = {
    'textDocument/completion': at,
    'completionItem/resolve': () => first('textDocument/completion', atClause()),
    'textDocument/hover': at,
    'textDocument/signatureHelp': at,
    'textDocument/declaration': at,
    'textDocument/definition': at,
    'textDocument/typeDefinition': at,
    'textDocument/implementation': at,
    'textDocument/references': () => ({ ...at(), context: { includeDeclaration: true } }),
    'textDocument/documentHighlight': at,
    'textDocument/prepareRename': at,
    'textDocument/rename': () => ({ ...at(), newName: 'ny-samtale' }),
    'textDocument/linkedEditingRange': at,
    'textDocument/documentSymbol': file,
    'workspace/symbol': () => ({ query: 'samtale' }),
    'workspaceSymbol/resolve': () => first('workspace/symbol', { query: 'samtale' }),
    'textDocument/documentLink': file,
    'documentLink/resolve': () => first('textDocument/documentLink', file()),
    'textDocument/formatting': () => ({ ...file(), options: { tabSize: 4, insertSpaces: true } }),
    'textDocument/rangeFormatting': () => ({
        ...file(),
        range: range(),
        options: { tabSize: 4, insertSpaces: true },
    }),
    'textDocument/rangesFormatting': () => ({
        ...file(),
        ranges: [range()],
        options: { tabSize: 4, insertSpaces: true },
    }),
    'textDocument/onTypeFormatting': () => ({
        ...at(),
        ch: '\n',
        options: { tabSize: 4, insertSpaces: true },
    }),
    'textDocument/semanticTokens/full': file,
    'textDocument/semanticTokens/full/delta': () => ({ ...file(), previousResultId: '0' }),
    'textDocument/semanticTokens/range': () => ({ ...file(), range: range() }),
    'textDocument/foldingRange': file,
    'textDocument/selectionRange': () => ({ ...file(), positions: [at().position] }),
    'textDocument/inlayHint': () => ({ ...file(), range: range() }),
    'inlayHint/resolve': () => first('textDocument/inlayHint', { ...file(), range: range() }),
    'textDocument/codeLens': file,
    'codeLens/resolve': () => first('textDocument/codeLens', file()),
    'textDocument/codeAction': actions,
    'codeAction/resolve': () => first('textDocument/codeAction', actions()),
    'textDocument/prepareCallHierarchy': at,
    'callHierarchy/incomingCalls': async () => ({ item: await hierarchyItem() }),
    'callHierarchy/outgoingCalls': async () => ({ item: await hierarchyItem() }),
    'workspace/executeCommand': () => ({ command: 'regelret.findesIkke' }),
    'regelret/tree': () => undefined,
    'regelret/tests': () => undefined,
    'regelret/runTests': () => ({}),
    'regelret/view': () => ({ kind: 'matrix', chosen: {} }),
    'regelret/compareWith': () => ({ label: 'main', files: [] }),
    'regelret/ruleParts': () => ({ uri: file().textDocument.uri }),
};

function file(): { textDocument: { uri: string } } {
    return { textDocument: { uri: client.uri('samtale.regel') } };
}

function at(): { textDocument: { uri: string }; position: { line: number; character: number } } {
    return { ...file(), position: { line: 0, character: 8 } };
}

/** Where a clause begins. */
function atClause(): object {
    return { ...file(), position: { line: 2, character: 4 } };
}

function range(): object {
    return { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
}

async function actions(): Promise<object> {
    const diagnostics = await client.diagnostics('samtale.regel');
    return { ...file(), range: range(), context: { diagnostics } };
}

const hierarchyItem = (): Promise<unknown> => first('textDocument/prepareCallHierarchy', at());

/** What is to be resolved is what the server has given. */
async function first(method: string, params: unknown): Promise<unknown> {
    const answer = await client.request<unknown[] | { items: unknown[] } | null>(method, await params);
    const list = Array.isArray(answer) ? answer : (answer?.items ?? []);
    if (list.length === 0) throw new Error(`${method} gave nothing, so there is nothing to resolve.`);
    return list[0];
}

const methods = features.flatMap(({ requests }) => requests.map(({ method }) => method));

test('every request that a feature answers has one here, and none is answered twice', () => {
    expect(methods.filter((method) => !(method in asks))).toEqual([]);
    expect(methods.filter((method, i) => methods.indexOf(method) !== i)).toEqual([]);
});

test.each(methods.map((method) => [method]))('%s is answered, and nothing fails of it', async (method) => {
    const params = await asks[method]!();
    const before = client.log.length;
    await client.request(method, params);
    expect(client.log.slice(before)).toEqual([]);
    expect(await client.ready()).toMatchObject({ state: 'ready', failures: [] });
});
