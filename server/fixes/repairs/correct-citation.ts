import {
    compareFigures,
    findCitationProblems,
    type CitationProblem,
} from '../../../language/analyses/sources/index.js';
import { isCitation } from '../../../language/generated/parser/ast.js';
import type { Citation, Finding } from '../../../language/model/index.js';
import type { Fix, FixContext, Offer } from '../fix.js';
import { nodeAt, textOfNode } from '../writing/nodes.js';

/** A citation is corrected to a provision that there is: the nearest, the one meant, or the one that has the figure. */
export default {
    id: 'correct-citation',
    codes: ['RR701', 'RR703', 'RR704', 'RR711'],
    title: { da: 'Ret henvisningen.', en: 'Correct the citation.' },
    safety: 'unsafe',
    *offer(context, finding) {
        const { law, model } = context;
        if (!law) return;
        if (finding.code === 'RR711') {
            yield* whereTheFigureIs(context, finding);
            return;
        }
        for (const problem of findCitationProblems(model, law)) {
            const { citation } = problem.citing;
            if (!isAt(finding, citation)) continue;
            for (const { act, address, sure } of meant(problem)) {
                const offer = cite(context, citation, act, address);
                if (offer) yield sure ? { ...offer, preferred: true } : offer;
            }
        }
    },
} satisfies Fix;

function* whereTheFigureIs(context: FixContext, { primary }: Finding): Generator<Offer> {
    const { law, model } = context;
    for (const { citing, stated, elsewhere } of compareFigures(model, law!).differences) {
        const { uri, start } = stated.place;
        if (primary.place.uri !== uri || primary.rule !== citing.norm.rule) continue;
        if (primary.place.start.line !== start.line || primary.place.start.character !== start.character)
            continue;
        const offer = elsewhere && cite(context, citing.citation, undefined, elsewhere.address);
        if (offer) yield offer;
    }
}

interface Meant {
    readonly act?: string;
    readonly address: string;
    /** Found by the figures of the rule, and not by its number alone. */
    readonly sure?: true;
}

function meant(problem: CitationProblem): Meant[] {
    switch (problem.kind) {
        case 'missing':
            return problem.meant ? [{ address: problem.meant.address }] : [];
        case 'ambiguous':
            return problem.provisions.map(({ address }) => ({ address }));
        case 'other-act':
            return [{ act: problem.owner, address: problem.provision.address, sure: true }];
        case 'repealed':
            return [];
    }
}

function cite(
    context: FixContext,
    { place, provision }: Citation,
    act: string | undefined,
    address: string,
): Offer | undefined {
    const node = nodeAt(context, place, isCitation);
    if (!node) return undefined;
    const written = textOfNode(node);
    const named = act ?? node.act?.$refText;
    const text = act === undefined ? inRow(written, provision, address) : undefined;
    const whole = text ?? (named === undefined ? address : `${named} ${address}`);
    const said = act === undefined ? address : `${act} ${address}`;
    return {
        title: context.language === 'da' ? `Henvis til ${said}` : `Cite ${said}`,
        edits: [{ place, text: whole }],
    };
}

/** In a table's row only the part that the table leaves out: `nr. 2` where the table is § 9, stk. 1. */
function inRow(written: string, provision: string, address: string): string | undefined {
    const level = /^(stk\.|nr\.)/.exec(written)?.[0];
    if (level === undefined) return undefined;
    const [own, other] = [provision, address].map((each) => each.indexOf(`, ${level}`));
    if (own === undefined || other === undefined || own < 0 || own !== other) return undefined;
    return provision.slice(0, own) === address.slice(0, other) ? address.slice(other + 2) : undefined;
}

function isAt({ primary: { place } }: Finding, { place: at }: Citation): boolean {
    return (
        place.uri === at.uri &&
        place.start.line === at.start.line &&
        place.start.character === at.start.character
    );
}
