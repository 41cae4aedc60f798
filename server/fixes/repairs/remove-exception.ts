import { isPriority, isRow, isScope, type Row, type Scope } from '../../../language/generated/parser/ast.js';
import { idleExceptions, type IdleException } from '../../../language/analyses/dead-rules/index.js';
import type { Fix, FixContext, Offer } from '../fix.js';
import { dropName, remove } from '../writing/clauses.js';
import { nodeAt, nodeOf, normsOf } from '../writing/nodes.js';
import { once } from '../writing/once.js';
import { groupName, nameOf } from '../writing/say.js';

/** An exception without effect, or without need, is taken out. */
export default {
    id: 'remove-exception',
    codes: ['RR404', 'RR405'],
    title: { da: 'Fjern undtagelsen.', en: 'Remove the exception.' },
    safety: 'safe',
    *offer(context, finding) {
        const { primary, related } = finding;
        const priority = nodeAt(context, primary.place, isPriority);
        if (!priority) {
            yield* ineffectiveGroups(context, finding);
            return;
        }
        const gone = new Set(related.map(({ rule }) => rule));
        const others = priority.rules.filter(({ $refText }) => !gone.has($refText));
        const [norm] = normsOf(context, finding);
        if (!norm) return;
        const first = normsOf(context, finding)[1];
        const over = first ? nameOf(first, context.language) : '';
        const kept =
            others.length > 0 && related[0]?.rule ? dropName(priority.rules, related[0].rule) : undefined;
        yield {
            title:
                context.language === 'da'
                    ? `Fjern »${priority.kind === 'undtagelse' ? 'undtagelse fra' : priority.kind}« ${over} i ${nameOf(norm, context.language)}`
                    : `Remove the exception from ${over} in ${nameOf(norm, context.language)}`,
            edits: [kept ?? remove(priority)],
            preferred: true,
        };
    },
} satisfies Fix;

const idle = once(idleExceptions);

/** `undtagen voksne`, where nobody of that group is among those whom the rule is otherwise for. */
function* ineffectiveGroups(
    context: FixContext,
    { primary, message }: Parameters<Fix['offer']>[1],
): Generator<Offer> {
    const { model, language } = context;
    for (const each of idle(model)) {
        if (each.kind !== 'except' || each.norm.id !== primary.norm) continue;
        if (!message.includes(`»undtagen ${each.group}«`)) continue;
        const edit = withoutGroup(context, each);
        if (!edit) continue;
        yield {
            title:
                language === 'da'
                    ? `Fjern »undtagen ${each.group}« i ${nameOf(each.norm, language)}: ingen i ${groupName(model, each.group)} er omfattet i forvejen`
                    : `Remove »undtagen ${each.group}« in ${nameOf(each.norm, language)}: nobody in ${groupName(model, each.group)} is covered in the first place`,
            edits: [edit],
            preferred: true,
        };
    }
}

function withoutGroup(context: FixContext, { norm, group }: Extract<IdleException, { kind: 'except' }>) {
    const node = nodeOf(context, norm);
    if (!node) return undefined;
    const scopes: readonly (Scope | Row)[] = isRow(node) ? [node] : node.clauses.filter(isScope);
    for (const { except, groups, $cstNode } of scopes) {
        if (!except.some(({ $refText }) => $refText === group)) continue;
        const shorter = dropName(except, group);
        if (shorter) return shorter;
        const end = except.at(-1)?.$refNode?.range.end;
        const from = groups.at(-1)?.$refNode?.range.end ?? allEnd($cstNode?.text, $cstNode?.range.start);
        if (!end || !from) return undefined;
        return { place: { uri: norm.place.uri, start: from, end }, text: '' };
    }
    return undefined;
}

/** Where `for alle` ends. */
function allEnd(
    text: string | undefined,
    start: { readonly line: number; readonly character: number } | undefined,
) {
    const all = /^for\s+alle/.exec(text ?? '');
    return all && start && { line: start.line, character: start.character + all[0].length };
}
