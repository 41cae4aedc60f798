import { figuresIn, type Figure } from '../../law/figures.js';
import { diffActs, findProvision, matchActs, provisionsWithin, type ActDiff } from '../../law/index.js';
import type { Act, Provision } from '../../law/model.js';
import type { Norm, RuleSetModel } from '../../model/index.js';
import type { CitingRule, FigureChange, LawChange, LawChangeKind, LawChanges } from './changes-model.js';

/** What has changed between two versions of an act, the figures that changed with it, and the rules that cite it. */
export function lawChanges(before: Act, after: Act, ruleSets: readonly RuleSetModel[]): LawChanges {
    const diff = diffActs(before, after);
    const chapters = new Map([...chapterByProvision(before), ...chapterByProvision(after)]);
    const citing = ruleSets.map((model) => citationsOf(model, before, after));
    const changes = [...pairsOf(diff)].map(([kind, from, to]): LawChange => {
        const say = (provision: Provision | undefined) =>
            provision && {
                address: provision.address,
                chapter: chapters.get(provision) ?? '',
                text: provision.text,
            };
        const addresses = [from, to].flatMap((each) => (each ? [each.address] : []));
        return {
            kind,
            before: say(from),
            after: say(to),
            figures: kind === 'changed' && from && to ? changedFigures(from, to) : [],
            rules: citing
                .flatMap((citations) => citations?.filter((each) => meets(each, addresses)) ?? [])
                .map(({ rule }) => rule),
        };
    });
    const order = orderOf(before, after);
    return {
        changes: changes.sort((a, b) => order(a) - order(b)),
        // A rule set that rests on neither text has nothing to say of them.
        ruleSets: ruleSets.filter((_, i) => citing[i] !== undefined).map(({ id }) => id),
    };
}

function* pairsOf(
    diff: ActDiff,
): Generator<[kind: LawChangeKind, before: Provision | undefined, after: Provision | undefined]> {
    for (const { before, after } of diff.changed) yield ['changed', before, after];
    for (const { before, after } of diff.repealed) yield ['repealed', before, after];
    for (const { before, after } of diff.revived) yield ['revived', before, after];
    for (const { before, after } of diff.moved) yield ['moved', before, after];
    for (const provision of diff.added) yield ['added', undefined, provision];
    for (const provision of diff.removed) yield ['removed', provision, undefined];
}

/** What only one of the versions has, in the order of the text; figures of one unit are taken to replace each other. */
function changedFigures(before: Provision, after: Provision): FigureChange[] {
    const gone = new Map<string, Figure[]>();
    for (const figure of figuresIn(ownWords(before))) {
        const key = sameFigure(figure);
        gone.set(key, [...(gone.get(key) ?? []), figure]);
    }
    const come = figuresIn(ownWords(after)).filter(
        (figure) => gone.get(sameFigure(figure))?.shift() === undefined,
    );
    const left = [...gone.values()].flat().sort((a, b) => a.span.start - b.span.start);
    const changes: FigureChange[] = [];
    for (const figure of left) {
        const at = come.findIndex(({ unit, noun }) => unit === figure.unit && noun === figure.noun);
        const nearest = at >= 0 ? at : come.findIndex(({ unit }) => isTime(unit) && isTime(figure.unit));
        const [next] = nearest >= 0 ? come.splice(nearest, 1) : [];
        changes.push({ before: figure.text, after: next?.text });
    }
    return [...changes, ...come.map(({ text }) => ({ before: undefined, after: text }))];
}

function sameFigure({ value, unit, noun, limit }: Figure): string {
    return `${value} ${unit} ${noun ?? ''} ${limit ?? ''}`;
}

function isTime(unit: Figure['unit']): boolean {
    return ['day', 'week', 'month', 'halfyear', 'year'].includes(unit);
}

/** A provision with a list is compared without the numbers of it, which are compared by themselves. */
function ownWords({ text, children }: Provision): string {
    const sentences = children.filter(({ kind }) => kind === 'punktum');
    const hasList = children.some(({ kind }) => kind === 'nummer' || kind === 'litra');
    return hasList ? sentences.map((each) => each.text).join(' ') : text;
}

interface CitationAt {
    readonly addresses: readonly string[];
    readonly rule: CitingRule;
}

/** The rules that cite the act and what they cite of it; undefined when the rule set rests on neither version. */
function citationsOf(model: RuleSetModel, before: Act, after: Act): CitationAt[] | undefined {
    for (const act of [before, after]) {
        const names = new Set(matchActs([act], model.vocabulary.lawActs).texts.keys());
        if (names.size === 0) continue;
        const seen = new Set<string>();
        return model.norms
            .filter(({ citation }) => citation?.act !== undefined && names.has(citation.act))
            .filter(({ rule, citation }) => isNew(seen, `${rule} ${citation!.provision}`))
            .map((norm) => ({ addresses: addressesOf(norm, act), rule: toCitingRule(norm, model) }));
    }
    return undefined;
}

function isNew(seen: Set<string>, key: string): boolean {
    return seen.size < seen.add(key).size;
}

function addressesOf({ citation }: Norm, act: Act): string[] {
    const found = findProvision(act, citation!.provision);
    if (found.verdict === 'missing') return [];
    return (found.verdict === 'found' ? found.all : found.provisions).map(({ address }) => address);
}

function toCitingRule({ rule, title, citation, place }: Norm, { id }: RuleSetModel): CitingRule {
    return { ruleSet: id, rule, title, citation: citation!, place };
}

/** Whether a rule cites what has changed, a part of it, or something that it is a part of. */
function meets({ addresses }: CitationAt, changed: readonly string[]): boolean {
    return addresses.some((cited) =>
        changed.some(
            (each) => each === cited || each.startsWith(`${cited},`) || cited.startsWith(`${each},`),
        ),
    );
}

function chapterByProvision({ chapters }: Act): Map<Provision, string> {
    return new Map(
        chapters.flatMap(({ label, sections }) =>
            sections.flatMap((section) =>
                [...provisionsWithin(section)].map((each) => [each, label] as const),
            ),
        ),
    );
}

/** By the newer text; what only the older has stands after what came before it there. */
function orderOf(before: Act, after: Act): (change: LawChange) => number {
    const ranks = (act: Act): Map<string, number> => {
        const all = act.chapters.flatMap(({ sections }) =>
            sections.flatMap((each) => [...provisionsWithin(each)]),
        );
        return new Map(all.map(({ address }, i) => [address, i]));
    };
    const [old, now] = [ranks(before), ranks(after)];
    const inNow = new Map<string, number>();
    let last = -1;
    for (const address of old.keys()) inNow.set(address, (last = now.get(address) ?? last));
    return ({ before: from, after: to }) =>
        to ? now.get(to.address)! : (inNow.get(from!.address) ?? 0) + 0.5;
}
