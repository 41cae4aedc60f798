import type {
    CallHierarchyItem,
    CallHierarchyOutgoingCall,
    DocumentLink,
    DocumentSymbol,
    Location,
    SelectionRange,
    SemanticTokens,
    SymbolInformation,
    WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RuleParts, TestCaseItem, TestOutcome, TreeNode } from '../../server/protocol/requests.js';
import { buildServer, connect, type BuiltServer, type Client } from './connection.js';
import { SMALL } from './small-rules.js';

const FILES = {
    ...SMALL,
    'fravær.regel': `${SMALL['fravær.regel']}    undtagelse fra samtale
    kilde "https://example.org/kilde"
prøve "En sygemeldt"
    givet ydelse er sygedagpenge
    på 1. juni 2026
    så gælder ingen-samtale
`,
};
const RULES = FILES['fravær.regel'];

let server: BuiltServer;
let client: Client;
beforeAll(async () => {
    server = buildServer();
    client = await connect(server.program, server.folder(FILES));
    client.open('fravær.regel', RULES);
    await client.ready();
});
afterAll(async () => {
    await client.stop();
    server.dispose();
});

const textDocument = () => ({ uri: client.uri('fravær.regel') });
/** The first place of a word in the open file, a letter into it. */
function at(word: string): { textDocument: { uri: string }; position: { line: number; character: number } } {
    const line = RULES.split('\n').findIndex((each) => each.includes(word));
    return {
        textDocument: textDocument(),
        position: { line, character: RULES.split('\n')[line]!.indexOf(word) + 1 },
    };
}

test('a name is followed to its declaration and to its uses in other files', async () => {
    const [definition] = await client.request<Location[]>('textDocument/definition', at('sygemeldte'));
    expect(definition).toMatchObject({
        uri: client.uri('regelsaet.regel'),
        range: { start: { line: 7, character: 10 } },
    });
    const found = await client.request<Location[]>('textDocument/references', {
        ...at('sygemeldte'),
        context: { includeDeclaration: true },
    });
    expect(found).toHaveLength(2);
    expect(await client.request('textDocument/documentHighlight', at('sygemeldte'))).toHaveLength(1);
});

test('a name is changed in all files, and a taken one is refused with a sentence', async () => {
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
        ...at('sygemeldte'),
        newName: 'syge',
    });
    expect(Object.keys(edit.changes!).map(decodeURI).sort()).toEqual(
        ['fravær.regel', 'regelsaet.regel'].map((name) => decodeURI(client.uri(name))),
    );
    await expect(
        client.request('textDocument/rename', { ...at('ingen-samtale'), newName: 'samtale' }),
    ).rejects.toThrow('Der er allerede en regel, der hedder »samtale« (linje 1 i samtale.regel).');
    await expect(
        client.request('textDocument/prepareRename', {
            textDocument: textDocument(),
            position: at('for').position,
        }),
    ).rejects.toThrow('Her står ikke et navn, der kan omdøbes.');
});

test('a file and the workspace are listed', async () => {
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', {
        textDocument: textDocument(),
    });
    expect(symbols.map(({ name }) => name)).toEqual(['ingen-samtale', 'En sygemeldt']);
    const found = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'SAMTALE' });
    expect(found.map(({ name }) => name)).toEqual(['samtale', 'samtale', 'ingen-samtale']);
});

test('a rule is followed along its connections', async () => {
    const [item] = await client.request<CallHierarchyItem[]>(
        'textDocument/prepareCallHierarchy',
        at('ingen-samtale'),
    );
    const calls = await client.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item });
    expect(calls.map(({ to }) => [to.name, to.detail])).toEqual([['samtale', 'undtagelse fra · Samtale']]);
    const again = await client.request<unknown[]>('callHierarchy/incomingCalls', { item: calls[0]!.to });
    expect(again).toHaveLength(1);
});

test('links, selections and colours are given', async () => {
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', {
        textDocument: textDocument(),
    });
    expect(links.map(({ target }) => target)).toEqual(['https://example.org/kilde']);
    const [selection] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
        textDocument: textDocument(),
        positions: [at('sygemeldte').position],
    });
    expect(selection!.parent!.range.start.line).toBe(at('sygemeldte').position.line);
    const { data, resultId } = await client.request<SemanticTokens>('textDocument/semanticTokens/full', {
        textDocument: textDocument(),
    });
    expect(data.length).toBeGreaterThan(50);
    expect(
        await client.request('textDocument/semanticTokens/full/delta', {
            textDocument: textDocument(),
            previousResultId: resultId,
        }),
    ).toMatchObject({ edits: [] });
});

test('the outline opens step by step', async () => {
    const [root] = await client.request<TreeNode[]>('regelret/tree', {});
    expect(root).toMatchObject({ label: 'Små regler', detail: '2 regler', hasChildren: true });
    const below = await client.request<TreeNode[]>('regelret/tree', { of: root!.id });
    expect(below.map(({ label }) => label)).toContain('Målgrupper');
});

test('prøver are listed and run, and a new rule has its parts', async () => {
    const cases = await client.request<TestCaseItem[]>('regelret/tests', {});
    expect(cases.map(({ label }) => label)).toEqual(['En sygemeldt']);
    const outcomes = await client.request<TestOutcome[]>('regelret/runTests', { ids: [cases[0]!.id] });
    expect(outcomes).toMatchObject([{ id: cases[0]!.id, status: 'passed', messages: [] }]);
    const parts = await client.request<RuleParts>('regelret/ruleParts', textDocument());
    expect(parts.groups).toEqual([{ name: 'sygemeldte', title: 'Sygemeldte' }]);
});
