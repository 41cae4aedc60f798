import type { LawTexts } from '../../language/law/model.js';
import type { Finding, Language } from '../../language/model/index.js';
import { createRegelretServices } from '../../language/services.js';
import { finish } from '../../language/analyses/steps.js';
import { createWorkspace, type Workspace } from '../../language/workspace/index.js';
import type { FeatureContext, OtherRules } from '../../server/features/feature.js';
import { readOtherRules } from '../../server/session/other-rules.js';

/** An editor on some files, without a connection: what the features answer from. */
export interface Editor extends FeatureContext {
    readonly workspace: Workspace;
    /** Uri of a file. */
    uri(name: string): string;
    /** Text of a file as it is now. */
    text(name: string): string;
    /** Where the cursor stands: `$0` in the texts, taken out of them. Of several, by number: `$0`, `$1` … */
    cursor(index?: number): { textDocument: { uri: string }; position: { line: number; character: number } };
    edit(name: string, text: string): Promise<void>;
}

export interface EditorOptions {
    readonly language?: Language;
    readonly law?: LawTexts;
}

/** `files`: text by name; `main.regel` where there is only one. */
export async function openEditor(
    files: string | Readonly<Record<string, string>>,
    { language = 'da', law }: EditorOptions = {},
): Promise<Editor> {
    const texts = new Map<string, string>();
    const cursors = new Map<number, { uri: string; line: number; character: number }>();
    const uri = (name: string): string => `file:///regler/${encodeURI(name)}`;
    for (const [name, marked] of Object.entries(typeof files === 'string' ? { 'main.regel': files } : files))
        texts.set(
            name,
            takeCursors(marked, (index, at) => cursors.set(index, { uri: uri(name), ...at })),
        );

    const workspace = createWorkspace(createRegelretServices);
    await workspace.update([...texts].map(([name, text]) => ({ uri: uri(name), text })));
    let other: OtherRules | undefined;
    return {
        get other() {
            return other;
        },
        async compareWith(version) {
            other = await readOtherRules(version);
        },
        workspace,
        language,
        document: (each) => workspace.document(each),
        ruleSetOf: (each) => workspace.ruleSetOf(each),
        findingsOf: (ruleSet): readonly Finding[] =>
            finish(ruleSet.check({ language, ...(law && { law }) })).findings,
        lawOf: () => law,
        uri,
        text: (name) => texts.get(name)!,
        cursor(index = 0) {
            const at = cursors.get(index);
            if (!at) throw new Error(`There is no $${index} in the files.`);
            return { textDocument: { uri: at.uri }, position: { line: at.line, character: at.character } };
        },
        async edit(name, text) {
            texts.set(name, text);
            await workspace.update([{ uri: uri(name), text }]);
        },
    };
}

function takeCursors(
    marked: string,
    found: (index: number, at: { line: number; character: number }) => void,
): string {
    return marked
        .split('\n')
        .map((line, number) => {
            let rest = line;
            for (let match = /\$(\d)/.exec(rest); match; match = /\$(\d)/.exec(rest)) {
                found(Number(match[1]), { line: number, character: match.index });
                rest = rest.slice(0, match.index) + rest.slice(match.index + match[0].length);
            }
            return rest;
        })
        .join('\n');
}
