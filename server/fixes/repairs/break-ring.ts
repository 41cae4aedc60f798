import {
    isPriority,
    isReplaces,
    isRequires,
    isRow,
    type Priority,
    type Replaces,
    type Requires,
} from '../../../language/generated/parser/ast.js';
import type { Place, Problem } from '../../../language/model/index.js';
import type { Fix, FixContext } from '../fix.js';
import { dropName, remove } from '../writing/clauses.js';
import { nodeOf } from '../writing/nodes.js';
import { nameOf } from '../writing/say.js';

type Ring = Extract<Problem, { kind: 'cycle' }>;
type Clause = Priority | Requires | Replaces;

/** Rules that refer to each other in a ring: any one of the references may go, and only the drafter knows which. */
export default {
    id: 'break-ring',
    codes: ['RR502'],
    title: { da: 'Fjern en af henvisningerne i ringen.', en: 'Remove one of the references of the ring.' },
    safety: 'unsafe',
    *offer(context, { primary, message }) {
        const { model, language } = context;
        const ring = model.problems.find(
            (problem): problem is Ring =>
                problem.kind === 'cycle' &&
                isSame(problem.place, primary.place) &&
                // Two rings may begin at one rule.
                message.includes(
                    problem.names
                        .slice(0, 2)
                        .map((name) => `»${name}«`)
                        .join(' → '),
                ),
        );
        if (!ring || ring.what === 'group') return;
        for (const [i, from] of ring.names.entries()) {
            const to = ring.names[(i + 1) % ring.names.length]!;
            const found = referenceBetween(context, ring.what, from, to);
            // Of several that say the same, one less leaves the ring closed.
            if (found.length !== 1) continue;
            const [{ clause, named, norm }] = found as [Found];
            const reference = `»${openingOf(clause)} ${named}«`;
            yield {
                title:
                    language === 'da'
                        ? `Fjern ${reference} i ${nameOf(norm, language)}`
                        : `Remove ${reference} from ${nameOf(norm, language)}`,
                edits: [dropName(rulesIn(clause), named) ?? remove(clause)],
            };
        }
    },
} satisfies Fix;

const isSame = (a: Place, b: Place): boolean =>
    a.uri === b.uri && a.start.line === b.start.line && a.start.character === b.start.character;

interface Found {
    readonly clause: Clause;
    readonly named: string;
    readonly norm: FixContext['model']['norms'][number];
}

/** The clauses by which one rule comes before the other; with »viger for« it stands in the other one. */
function referenceBetween(context: FixContext, what: Ring['what'], from: string, to: string): Found[] {
    const found = new Map<Clause, Found>();
    for (const norm of context.model.norms) {
        if (norm.rule !== from && norm.rule !== to) continue;
        const node = nodeOf(context, norm);
        const clauses = node ? [...node.clauses, ...(isRow(node) ? node.$container.clauses : [])] : [];
        for (const clause of clauses) {
            if (!isOf(what, clause)) continue;
            const yields = isPriority(clause) && clause.kind === 'viger';
            const [own, named] = yields ? [to, from] : [from, to];
            if (norm.rule === own && rulesIn(clause).some(({ $refText }) => $refText === named))
                found.set(clause, { clause, named, norm });
        }
    }
    return [...found.values()];
}

const rulesIn = (clause: Clause): Priority['rules'] => (isReplaces(clause) ? [clause.rule] : clause.rules);

/** `undtagelse fra`, as it is written before the first name. */
function openingOf(clause: Clause): string {
    const { offset, text } = clause.$cstNode!;
    const name = rulesIn(clause)[0]?.$refNode?.offset ?? offset + text.length;
    return text
        .slice(0, name - offset)
        .trim()
        .replace(/\s+/g, ' ');
}

function isOf(what: Ring['what'], clause: { readonly $type: string }): clause is Clause {
    if (what === 'priority') return isPriority(clause);
    return what === 'requires' ? isRequires(clause) : isReplaces(clause);
}
