import { enumerate, type Text } from '../model/text.js';
import type { ActOfLaw } from '../model/vocabulary.js';
import { singleSpaced } from './mapped-text.js';
import type { Act, LawTexts } from './model.js';

export interface ActMatch {
    /** By the short names of the rule set; those without a text are left out. */
    readonly texts: LawTexts;
    readonly problems: readonly MatchProblem[];
}

/** Several texts fit a declared act: none is taken. */
export interface MatchProblem {
    /** The short name in the rule set. */
    readonly act: string;
    readonly candidates: readonly Act[];
    readonly message: Text;
}

/**
 * Which text belongs to which declared act: by ELI; else by year and number ("LBK nr. 280 af 1. marts 2024"); else,
 * where the declaration gives neither, by the words of the title. A text that agrees in the one but is another
 * consolidation is no match: it would be checked against the wrong wording.
 */
export function matchActs(acts: readonly Act[], declared: ReadonlyMap<string, ActOfLaw>): ActMatch {
    const known = acts.map((act) => ({
        act,
        eli: eliKey(act.eli),
        number: numberOf(act),
        title: titleKey(act.title),
    }));
    const texts = new Map<string, Act>();
    const problems: MatchProblem[] = [];
    for (const [name, { title, eli }] of declared) {
        const [key, number, words] = [eliKey(eli), numberIn(title) ?? numberInEli(eli), titleKey(title)];
        const byEli = key === undefined ? [] : known.filter((each) => each.eli === key);
        const byNumber = number === undefined ? [] : known.filter((each) => each.number === number);
        const byTitle =
            number !== undefined || words === '' ? [] : known.filter((each) => sameTitle(each.title, words));
        const candidates =
            [byEli, byNumber, byTitle].find(({ length }) => length > 0)?.map(({ act }) => act) ?? [];
        if (candidates.length === 1) texts.set(name, candidates[0]!);
        if (candidates.length > 1)
            problems.push({ act: name, candidates, message: severalFit(name, candidates) });
    }
    return { texts, problems };
}

function severalFit(name: string, candidates: readonly Act[]): Text {
    const files = candidates.map(({ source }) => fileName(source.uri));
    return {
        da: `Flere lovtekster passer til ${name}: ${enumerate(files, 'da')}. Ingen af dem er brugt; behold én, eller skriv lovens eli i regelsættet`,
        en: `Several law texts fit ${name}: ${enumerate(files, 'en')}. None is used; keep one, or write the act's ELI in the rule set`,
    };
}

function fileName(uri: string): string {
    const name = uri.slice(uri.lastIndexOf('/') + 1);
    try {
        return decodeURIComponent(name);
    } catch {
        return name;
    }
}

/** `…/eli/lta/2024/280`, whatever the server, the scheme, the language and the format asked for. */
function eliKey(eli: string | undefined): string | undefined {
    const text = eli
        ?.trim()
        .toLowerCase()
        .replace(/[?#].*$/, '');
    if (!text) return undefined;
    const official = /\/eli\/(lt[abc]|[a-z]+)\/(\d{4})\/(\d+)/.exec(text);
    return official ? official.slice(1).join('/') : text.replace(/^https?:\/\//, '').replace(/\/+$/, '');
}

function numberInEli(eli: string | undefined): string | undefined {
    const match = /\/eli\/lta\/(\d{4})\/(\d+)/i.exec(eli ?? '');
    return match ? `${match[1]}/${Number(match[2])}` : undefined;
}

/** `280/2024` and `nr. 280 af 1. marts 2024` as `2024/280`. */
function numberIn(title: string): string | undefined {
    const long = /nr\.?\s*(\d+)\s+af\s+(?:\d{1,2}\.\s*\p{L}+\s+)?(\d{4})/iu.exec(title);
    if (long) return `${long[2]}/${Number(long[1])}`;
    const short = /(?:LBK|LOV|BEK|VEJ|CIR)\s+(?:nr\.?\s*)?(\d+)\/(\d{4})/i.exec(title);
    return short ? `${short[2]}/${Number(short[1])}` : undefined;
}

function numberOf(act: Act): string | undefined {
    return numberInEli(act.eli) ?? numberIn(act.title);
}

const FILLERS = new Set(
    'bekendtgørelse af lov loven om i og til for en et den det de m v mv lbk bek nr om'.split(' '),
);

/** The words that tell an act: "Bekendtgørelse af lov om sygedagpenge" and "Lov om sygedagpenge" are one. */
function titleKey(title: string): string {
    const act = singleSpaced(title)
        .toLowerCase()
        .replace(/,?\s*(?:jf\. )?(?:lbk|lov|bek|lovbekendtgørelse|bekendtgørelse)?\s*nr\.?\s*\d+.*$/u, '');
    return act
        .split(/[^\p{L}\d]+/u)
        .filter((word) => word !== '' && !FILLERS.has(word))
        .join(' ');
}

/** "Sygedagpengeloven" and "lov om sygedagpenge" name one act too. */
function sameTitle(left: string, right: string): boolean {
    return left === right || stem(left) === stem(right);
}

function stem(key: string): string {
    return key.includes(' ') ? key : key.replace(/s?loven$/, '');
}
