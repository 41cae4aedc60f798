import { readCitation, type CitationStep } from './citation.js';
import { compareLabels, labelKey, labelRange, letterNumber } from './labels.js';
import type { Act, Provision } from './model.js';

export type FoundProvision =
    | {
          readonly verdict: 'found';
          /** The first of `all`. */
          readonly provision: Provision;
          /** Every provision cited, in the order of the act; several for a range or a list. */
          readonly all: readonly Provision[];
      }
    /** `nearest`: address of the deepest part that exists; undefined where not even the paragraph does. */
    | { readonly verdict: 'missing'; readonly nearest?: string }
    | { readonly verdict: 'ambiguous'; readonly provisions: readonly Provision[] };

/**
 * What an act has at `§ 31, stk. 4`. A level that a citation leaves out is looked through: `§ 6, nr. 1` in a
 * paragraph with one stykke, or with one that has numre. In a range both ends must exist; a repealed paragraph
 * exists, also inside "§§ 8 b-9. (Ophævet)".
 */
export function findProvision(act: Act, provision: string): FoundProvision {
    const steps = readCitation(provision);
    if (!steps) return { verdict: 'missing' };
    let at: readonly Provision[] = [];
    let above: readonly Provision[] = [];
    for (const [i, step] of steps.entries()) {
        // `2. pkt., nr. 1`: the items of a sentence stand beside it, after it.
        const ofSentence = steps[i - 1]?.kind === 'punktum' && step.kind !== 'punktum';
        const parents = ofSentence ? above.map((each) => afterSentence(each, at)) : at;
        const hits = step.ranges.map((range) =>
            i === 0 ? sectionsIn(act, range) : partsIn(parents, step, range, steps[i + 1]),
        );
        const ambiguous = hits.find((hit) => hit !== undefined && 'ambiguous' in hit);
        if (ambiguous && 'ambiguous' in ambiguous)
            return { verdict: 'ambiguous', provisions: ambiguous.ambiguous };
        if (hits.includes(undefined)) {
            // Below a line "(Ophævet)" or "(Udelades)" there is nothing to look for.
            if (at.length > 0 && at.every((each) => each.repealed || each.omitted)) break;
            return at[0] ? { verdict: 'missing', nearest: at[0].address } : { verdict: 'missing' };
        }
        above = parents;
        at = [...new Set(hits.flatMap((hit) => (hit && 'parts' in hit ? hit.parts : [])))];
    }
    return { verdict: 'found', provision: at[0]!, all: at };
}

type Hit =
    { readonly parts: readonly Provision[] } | { readonly ambiguous: readonly Provision[] } | undefined;
type Range = CitationStep['ranges'][number];

interface Sections {
    readonly inOrder: readonly Provision[];
    readonly byLabel: ReadonlyMap<string, readonly Provision[]>;
    readonly lines: readonly Provision[];
}

const remembered = new WeakMap<Act, Sections>();

function sectionsOf(act: Act): Sections {
    let sections = remembered.get(act);
    if (!sections) {
        const inOrder = act.chapters.flatMap((chapter) => chapter.sections);
        sections = {
            inOrder,
            byLabel: Map.groupBy(inOrder, ({ label }) => labelKey(label)),
            lines: inOrder.filter(({ label }) => label.includes('-')),
        };
        remembered.set(act, sections);
    }
    return sections;
}

function sectionsIn(act: Act, { first, last }: Range): Hit {
    const { inOrder, byLabel, lines } = sectionsOf(act);
    const find = (label: string): readonly Provision[] =>
        byLabel.get(labelKey(label)) ?? lines.filter((line) => isWithin(label, labelRange(line.label)));
    const [from, to] = [find(first), find(last)];
    const several = [from, to].find(({ length }) => length > 1);
    if (several) return { ambiguous: several };
    if (from.length === 0 || to.length === 0) return undefined;
    if (first === last) return { parts: from };
    const [start, end] = [inOrder.indexOf(from[0]!), inOrder.indexOf(to[0]!)];
    return start <= end ? { parts: inOrder.slice(start, end + 1) } : undefined;
}

function isWithin(label: string, { first, last }: Range): boolean {
    return compareLabels(label, first) >= 0 && compareLabels(label, last) <= 0;
}

function partsIn(parents: readonly Provision[], step: CitationStep, range: Range, next?: CitationStep): Hit {
    const ends = [...new Set([range.first, range.last])].map((label) => onePart(parents, step, label, next));
    const failed = ends.find((end) => end === undefined || 'ambiguous' in end);
    if (failed !== undefined || ends.includes(undefined)) return failed;
    const found = ends.flatMap((end) => (end && 'parts' in end ? end.parts : []));
    if (range.first === range.last) return { parts: found };
    const holder = holders(parents).find(({ children }) => children.includes(found[0]!));
    const between = (holder?.children ?? []).filter(
        (each) => each.kind === step.kind && inLabels(each, step.kind, range),
    );
    return { parts: between.length > 0 ? between : found };
}

/** The parts of a kind and label in or below the parents, as near as possible. */
function onePart(parents: readonly Provision[], step: CitationStep, label: string, next?: CitationStep): Hit {
    for (let level = parents; level.length > 0; level = within(level, step.kind)) {
        const found = level.flatMap((parent) => childrenOf(parent, step, label));
        if (found.length === 0) continue;
        if (found.length === 1 || parents.length > 1) return { parts: found };
        // `2. pkt., nr. 1`: the step below may decide between them.
        const deeper =
            next && found.filter((each) => onePart([each], next, next.ranges[0]!.first) !== undefined);
        return deeper?.length === 1 ? { parts: deeper } : { ambiguous: found };
    }
    return undefined;
}

/** One level down, where a citation may leave a level out. */
function within(level: readonly Provision[], kind: CitationStep['kind']): Provision[] {
    const through = kind === 'litra' ? ['stykke', 'nummer'] : kind === 'stykke' ? [] : ['stykke'];
    return level.flatMap(({ children }) => children.filter((each) => through.includes(each.kind)));
}

/** A parent with only the items that follow one of the sentences. */
function afterSentence(parent: Provision, sentences: readonly Provision[]): Provision {
    let current: Provision | undefined;
    const children = parent.children.flatMap((each) =>
        within([parent], 'nummer').includes(each) ? [afterSentence(each, sentences)] : [each],
    );
    const kept = children.filter((each) => {
        if (each.kind === 'punktum') current = each;
        return each.kind === 'stykke' || (current !== undefined && sentences.includes(current));
    });
    return { ...parent, children: kept };
}

function childrenOf(parent: Provision, { kind }: CitationStep, label: string): Provision[] {
    const found = parent.children.filter(
        (each) => each.kind === kind && inLabels(each, kind, { first: label, last: label }),
    );
    if (found.length > 0 || kind !== 'punktum') return found;
    return afterList(parent, Number(label));
}

/**
 * In a flat copy the sentences after a list of sentences are part of its last item; whoever counts them as the
 * paragraph's own is right too.
 */
function afterList({ children }: Provision, number: number): Provision[] {
    const own = children.filter(({ kind }) => kind === 'punktum').length;
    const last = children[children.length - 1];
    if (own === 0 || number <= own || (last?.kind !== 'nummer' && last?.kind !== 'litra')) return [];
    const sentences = last.children.filter(({ kind }) => kind === 'punktum');
    return sentences.slice(number - own, number - own + 1);
}

function inLabels({ label }: Provision, kind: CitationStep['kind'], range: Range): boolean {
    const order = (each: string): number => (kind === 'litra' ? letterNumber(each) : Number(each));
    const { first, last } = labelRange(label);
    return order(first) <= order(range.last) && order(last) >= order(range.first);
}

function holders(parents: readonly Provision[]): readonly Provision[] {
    return parents.flatMap((parent) => [parent, ...holders(parent.children)]);
}
