import { figuresIn, type Figure } from '../../law/figures.js';
import type { LawTexts, Provision } from '../../law/model.js';
import type { RuleSetModel } from '../../model/index.js';
import { citingRules, locate } from './citations.js';
import { groupConditions } from './conditions.js';
import { isOtherUnit, isSame, isSameKind } from './matching.js';
import type { Comparison, FigureDifference, StatedFigure, Wanted } from './model.js';
import { quote } from './quote.js';
import { referredFrom } from './references.js';
import { pathTo, scopeOf, type Scope } from './scope.js';
import { statedFigures } from './stated.js';

/** Every figure that a rule states, against the provision that it cites. */
export function compareFigures(model: RuleSetModel, law: LawTexts): Comparison<FigureDifference> {
    const shared = groupConditions(model);
    const differences: FigureDifference[] = [];
    const confirmed = new Set<string>();
    const unchecked: Comparison<FigureDifference>['unchecked'][number][] = [];
    const told = new Set<string>();
    for (const citing of citingRules(model)) {
        const { norm } = citing;
        if (!norm) continue;
        const stated = statedFigures(model, norm, shared);
        if (stated.length === 0) continue;
        const located = locate(law, citing.citation);
        if (located.kind !== 'found' || located.provisions.every(({ omitted }) => omitted)) {
            unchecked.push({ norm, what: norm.title });
            continue;
        }
        const scope = scopeOf(located.act, located.provisions);
        const lacking = stated.filter(
            (each) =>
                !hasFigure(scope, each.wanted) &&
                // A condition may be another provision's (»en revurdering efter § 74 c«); a value is the rule's own.
                (each.component !== undefined || !isReferredTo(scope, each.wanted)),
        );
        if (lacking.length === 0) confirmed.add(norm.id);
        for (const each of lacking) {
            const key = JSON.stringify([each, citing.citation.act, citing.citation.provision]);
            if (told.has(key)) continue;
            told.add(key);
            differences.push(describe({ ...citing, norm }, each, scope));
        }
    }
    return { differences, confirmed, unchecked };
}

/** Whether the provisions say all of a rule's figures; used to tell whose provision was meant. */
export function saysAll(scope: Scope, stated: readonly StatedFigure[]): boolean {
    return stated.every(({ wanted }) => hasFigure(scope, wanted));
}

export function hasFigure({ pieces }: Pick<Scope, 'pieces'>, wanted: Wanted): boolean {
    return pieces.some(({ text }) => figuresOf(text).some((figure) => isSame(wanted, figure)));
}

function isReferredTo({ act, cited, pieces }: Scope, wanted: Wanted): boolean {
    const section = pathTo(act, cited[0]!)[0]!;
    return referredFrom(
        act,
        pieces.map(({ text }) => ({ text, section })),
        1,
    ).some((each) => hasFigure(only(each), wanted));
}

function describe(citing: FigureDifference['citing'], stated: StatedFigure, scope: Scope): FigureDifference {
    const all = scope.pieces.flatMap(({ text, address }) =>
        figuresOf(text).map((figure) => ({ figure, text, address })),
    );
    const { wanted } = stated;
    const otherUnit = all.find(({ figure }) => isOtherUnit(wanted, figure));
    const nearest = otherUnit ?? nearestOf(wanted, all);
    const elsewhere = placeOfFigure(scope, wanted);
    return {
        citing,
        stated,
        ...(nearest && {
            instead: {
                figure: nearest.figure,
                quote: quote(nearest.text, nearest.figure.span),
                address: nearest.address,
                otherUnit: otherUnit !== undefined,
            },
        }),
        ...(elsewhere && { elsewhere }),
    };
}

/** The figure of the same kind that counts the same, or else the first of the kind. */
function nearestOf<T extends { readonly figure: Figure }>(wanted: Wanted, all: readonly T[]): T | undefined {
    const candidates = all.filter(({ figure }) => isSameKind(wanted, figure));
    const noun = wanted.kind === 'amount' ? wanted.noun : undefined;
    const unit =
        wanted.kind === 'duration' ? wanted.duration.unit : wanted.kind === 'elapsed' ? 'month' : wanted.unit;
    return (
        candidates.find(({ figure }) => noun !== undefined && figure.noun?.endsWith(noun)) ??
        candidates.find(({ figure }) => figure.unit === unit) ??
        candidates[0]
    );
}

/** Where else the figure stands: in the same paragraf, or in the one other paragraf of the chapter that has it. */
function placeOfFigure({ act, cited }: Scope, wanted: Wanted): Provision | undefined {
    const section = pathTo(act, cited[0]!)[0]!;
    const within = deepestWith(section, wanted);
    if (within) return within;
    const chapter = act.chapters.find(({ sections }) => sections.includes(section));
    const others = (chapter?.sections ?? []).filter((each) => hasFigure(only(each), wanted));
    return others.length === 1 ? deepestWith(others[0]!, wanted) : undefined;
}

function deepestWith(provision: Provision, wanted: Wanted): Provision | undefined {
    if (!hasFigure(only(provision), wanted)) return undefined;
    if (provision.kind !== 'paragraf') return provision;
    return provision.children.map((child) => deepestWith(child, wanted)).find(Boolean) ?? provision;
}

function only({ text, address }: Provision): Pick<Scope, 'pieces'> {
    return { pieces: [{ text, address, own: true }] };
}

const read = new Map<string, readonly Figure[]>();

/** Provisions are read again and again, by many rules and after every edit. */
export function figuresOf(text: string): readonly Figure[] {
    const known = read.get(text);
    if (known) return known;
    if (read.size > 20_000) read.clear();
    const figures = figuresIn(text);
    read.set(text, figures);
    return figures;
}
