import { findProvision } from '../../law/find-provision.js';
import type { Act, Provision } from '../../law/model.js';
import { pathTo } from './scope.js';

/** A reference in a provision's text: `§ 27, stk. 2`, `§§ 31 og 32`, or within the paragraf `stk. 1, nr. 2-4`. */
export interface Reference {
    /** Labels of paragraphs; none where the text means its own. */
    readonly sections: readonly string[];
    readonly stykker: readonly string[];
    readonly numbers: string | undefined;
    /** Said to be explained there (»jf. § 9«), or to be about the same people (»personer omfattet af stk. 4«). */
    readonly explains: boolean;
}

/** The references of a text to provisions of its own act, in reading order. */
export function referencesIn(text: string): Reference[] {
    return [...text.matchAll(REFERENCE)].flatMap((match): Reference[] => {
        const { sections, stykker, numbers } = match.groups!;
        if (isOtherAct(text.slice(match.index + match[0].length))) return [];
        return [
            {
                sections: sections === undefined ? [] : labelsIn(sections),
                stykker: stykker === undefined ? [] : labelsIn(stykker),
                numbers,
                explains: /(?:jf\.|omfattet af)\s*$/.test(text.slice(0, match.index)),
            },
        ];
    });
}

/** The provisions that some provisions' texts refer to, and those that these refer to, so many steps away. */
export function referredFrom(
    act: Act,
    from: readonly { readonly text: string; readonly section: Provision }[],
    steps: number,
    follow: (reference: Reference) => boolean = () => true,
): readonly Provision[] {
    const found = new Set<Provision>();
    let level = from;
    for (let step = 0; step < steps && level.length > 0; step += 1) {
        const next = level.flatMap(({ text, section }) =>
            referencesIn(text)
                .filter(follow)
                .flatMap((reference) => resolve(act, section, reference)),
        );
        const fresh = next.filter((each) => !found.has(each));
        for (const each of fresh) found.add(each);
        level = fresh.map((each) => ({ text: each.text, section: pathTo(act, each)[0]! }));
    }
    return [...found];
}

/** `… i lov om sygedagpenge`, `… i repatrieringsloven`: the reference leaves the act. */
export function isOtherAct(after: string): boolean {
    return OTHER_ACT.test(after);
}

function resolve(act: Act, own: Provision, { sections, stykker, numbers }: Reference): Provision[] {
    const labels = sections.length > 0 ? sections : [own.label];
    return labels.flatMap((label) => {
        const parts = stykker.length > 0 ? stykker.map((each) => `, stk. ${each}`) : [''];
        return parts.flatMap((part) => {
            const item = numbers !== undefined && parts.length === 1 ? `, nr. ${numbers}` : '';
            const result = findProvision(act, `§ ${label}${part}${item}`);
            return result.verdict === 'found' ? result.all : [];
        });
    });
}

const LETTER = 'A-Za-zÆØÅæøå';
const LABEL = `\\d+(?:\\s?[a-zæøå](?![${LETTER}]))?`;
const LABELS = `${LABEL}(?:\\s*(?:[-–]|,|,?\\s*og|,?\\s*eller|samt)\\s*${LABEL}(?![\\d${LETTER}]|\\.\\s*pkt))*`;
const NUMBERS = '\\d+(?:\\s*(?:[-–]|,|og|eller)\\s*\\d+(?!\\d|\\.\\s*pkt))*';
const REFERENCE = new RegExp(
    `(?:§§?\\s*(?<sections>${LABELS})(?:,\\s*stk\\.\\s*(?<stykker>${NUMBERS}))?|(?<![§\\d],\\s*)stk\\.\\s*(?<stykker>${NUMBERS}))(?:,\\s*nr\\.\\s*(?<numbers>\\d+(?:-\\d+)?))?`,
    'g',
);
const OTHER_ACT =
    /^(?:,?\s*(?:(?:stk|nr|litra|pkt)\.?\s*[\da-z]+|\d+\.\s*(?:pkt|punktum)\.?)(?:\s*(?:[-–]|og|eller)\s*\d+)?\.?)*,?\s*i\s+(?:lov\b|[a-zæøå]*loven\b|samme lov)/;

function labelsIn(list: string): string[] {
    return list
        .split(/\s*(?:,|og|eller|samt)\s*/)
        .filter((part) => part !== '')
        .flatMap((part) => {
            const [from, to] = part.split(/\s*[-–]\s*/) as [string, string?];
            const [first, last] = [Number.parseInt(from), Number.parseInt(to ?? '')];
            const between =
                last > first && last - first < 200
                    ? Array.from({ length: last - first - 1 }, (_, i) => String(first + i + 1))
                    : [];
            return [from, ...between, ...(to === undefined ? [] : [to])];
        })
        .map((label) => label.replace(/(\d)\s*([a-zæøå])$/, '$1 $2'));
}
