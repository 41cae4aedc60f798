import { escapeMarkdown } from '../hover/markdown.js';
import { capitalised } from '../../../language/model/text.js';
import { findProvision } from '../../../language/law/find-provision.js';
import type { Language } from '../../../language/model/index.js';
import type { LawTexts } from '../../../language/law/model.js';
import type { RegelDocument } from '../../../language/workspace/index.js';
import { AstUtils, type AstNode } from 'langium';
import { CLAUSES, type Clause } from './clauses/index.js';
import { KINDS } from './offer.js';
import type { Usage } from './usage.js';

/** What travels with an item until its explanation is asked for. */
export type ItemData =
    | { readonly clause: number }
    | { readonly uri: string; readonly type: string; readonly name: string }
    | { readonly uri: string; readonly law: string; readonly provision: string };

const MOST_LINES = 8;

export function explainClause(index: number, language: Language): string {
    const clause = CLAUSES[index];
    return clause ? `${clause.says[language]}\n\n${example(clause)}` : '';
}

const example = ({ example: text }: Clause): string => '```regel\n' + text + '\n```';

/** The declaration as it is written, and how much it is used. */
export function explainName(
    type: string,
    name: string,
    documents: readonly RegelDocument[],
    usage: Usage,
    language: Language,
): string {
    const kind = KINDS[type]?.[language] ?? '';
    const declared = findDeclared(type, name, documents);
    const uses = usage.names(type, name);
    const used =
        language === 'da'
            ? uses === 0
                ? 'Bruges ikke endnu.'
                : `Bruges ${uses === 1 ? 'ét sted' : `${uses} steder`}.`
            : uses === 0
              ? 'Not used yet.'
              : `Used in ${uses === 1 ? 'one place' : `${uses} places`}.`;
    const text = declared?.$cstNode?.text.split(/\r?\n/) ?? [];
    const shown = [...text.slice(0, MOST_LINES), ...(text.length > MOST_LINES ? ['    …'] : [])].join('\n');
    const head = `${capitalised(kind)}. ${used}`;
    return shown === '' ? head : `${head}\n\n\`\`\`regel\n${shown}\n\`\`\``;
}

export function explainProvision(law: LawTexts | undefined, name: string, provision: string): string {
    const act = law?.get(name);
    const found = act && findProvision(act, provision);
    return found?.verdict === 'found'
        ? `**${name} ${provision}**\n\n${escapeMarkdown(found.provision.text)}`
        : '';
}

function findDeclared(type: string, name: string, documents: readonly RegelDocument[]): AstNode | undefined {
    for (const document of documents)
        for (const node of AstUtils.streamContents(document.parseResult.value)) {
            if (isNamed(node, type, name)) return node;
            for (const inner of AstUtils.streamContents(node)) if (isNamed(inner, type, name)) return inner;
        }
    return undefined;
}

const isNamed = (node: AstNode, type: string, name: string): boolean =>
    node.$type === type && 'name' in node && node.name === name;
