import {
    SignatureHelpRequest,
    type SignatureHelp,
    type SignatureHelpParams,
    type SignatureInformation,
} from 'vscode-languageserver';
import type { Language } from '../../language/model/index.js';
import { CLAUSES_OF, type Clause } from './completion/clauses/index.js';
import { lineStartOf, readCursor, type Cursor } from './completion/cursor.js';
import { progress, readForm } from './completion/form.js';
import { around, type Read } from './completion/what-comes-next.js';
import { answer, type Feature, type FeatureContext } from './feature.js';

export const signatureHelp: Feature = {
    name: 'hjælp til led',
    capabilities: { signatureHelpProvider: { triggerCharacters: [' '], retriggerCharacters: [','] } },
    requests: [answer(SignatureHelpRequest.type, provideSignatureHelp, null)],
};

/** What the clause at the cursor is made of, and which part of it is being written. */
export function provideSignatureHelp(
    context: FeatureContext,
    { textDocument, position }: SignatureHelpParams,
): SignatureHelp | null {
    const document = context.document(textDocument.uri);
    if (!document) return null;
    const text = document.textDocument.getText();
    const offset = document.textDocument.offsetAt(position);
    const { services } = context.workspace;
    const at = readCursor(services, text, offset);
    const start = at.inText ? startOfText(text, offset) : offset;
    if (start === undefined) return null;
    const cursor = start === offset ? at : readCursor(services, text, start);
    const clause = clauseAt(cursor);
    if (!clause) return null;
    const quoted = at.inText ? [{ type: 'STRING', image: '"' }] : [];
    const signatures = clause.forms.map((each) =>
        signatureOf(each, [...cursor.tokens.slice(clause.start), ...quoted], at.inText, context.language),
    );
    const shown = signatures.filter(({ fits }) => fits);
    const chosen = shown.length > 0 ? shown : signatures;
    return { signatures: chosen.map(({ information }) => information), activeSignature: 0 };
}

/** The innermost clause that has begun and that the cursor is still in, in any reading; the forms it may have. */
function clauseAt({
    readings,
    tokens,
    opensLine,
}: Cursor): { start: number; forms: readonly Clause[] } | undefined {
    const found = new Map<Clause, number>();
    for (const { within } of readings) {
        const frame = [...around(within)].find(
            ({ rule, start }) => CLAUSES_OF.has(rule) && start < tokens.length,
        );
        if (!frame) continue;
        const opener = tokens[frame.start]?.image ?? '';
        const forms = CLAUSES_OF.get(frame.rule)!;
        const own = forms.filter(({ words }) => words.some((word) => word.split(' ')[0] === opener));
        const others = forms.filter(({ words }) => words.length === 0);
        for (const form of own.length > 0 ? own : others) found.set(form, frame.start);
    }
    // A word that may go on with the clause does, as the parser reads it; only another one opens the next.
    const start = Math.min(...found.values());
    if (found.size === 0 || (opensLine && endsAbove(tokens, start))) return undefined;
    return { start, forms: [...found].filter(([, each]) => each === start).map(([form]) => form) };
}

/** On a new line only what the line above left unfinished is still being written. */
const endsAbove = (tokens: Cursor['tokens'], start: number): boolean =>
    start < tokens.length && !['og', 'eller', ',', '('].includes(tokens.at(-1)!.image);

function signatureOf(
    clause: Clause,
    written: readonly Read[],
    inText: boolean,
    language: Language,
): { information: SignatureInformation; fits: boolean } {
    const form = readForm(clause.form, language);
    const { next, last, fits } = progress(form, written);
    const part = inText ? last : next;
    return {
        fits,
        information: {
            label: form.label,
            documentation: `${clause.says[language]}\n${language === 'da' ? 'Eksempel' : 'Example'}: ${clause.example}`,
            parameters: form.parts.map(({ start: from, end, part: { says } }) => ({
                label: [from, end],
                documentation: says[language],
            })),
            // A number past the last says that none is being written: null would be the editor's own idea.
            activeParameter: part ?? form.parts.length,
        },
    };
}

/** Where the text in quotation marks begins that the cursor is in; undefined in a remark. */
function startOfText(text: string, offset: number): number | undefined {
    const lineStart = lineStartOf(text, offset);
    const line = text.slice(lineStart, offset);
    const rest = line.replace(/"[^"]*"|»[^«]*«|“[^”]*”/g, (quoted) => '.'.repeat(quoted.length));
    const quote = rest.search(/["»“]/);
    const remark = rest.indexOf('--');
    return quote < 0 || (remark >= 0 && remark < quote) ? undefined : lineStart + quote;
}
