import type { Citation, Norm, Text } from '../../../model/index.js';
import { effectKey, provisionsOf } from '../../counting/index.js';
import { questionsOf } from '../../effective/index.js';
import type { Change } from '../model.js';
import type { Matching } from './matching.js';
import { plain, sayDeclaration, sideOfNorms, type SideName, type Sides } from './sides.js';

/** Rules that belong together on the two sides: one under two names, one that was divided, several that became one. */
export interface Family {
    readonly before: readonly Norm[];
    readonly after: readonly Norm[];
}

/**
 * Families of rules. What binds two together is a pair of different names, or an effect that has no counterpart and
 * is there for some of the same cases in a rule that is not what it was.
 */
export function familiesOf(sides: Sides, matching: Matching): readonly Family[] {
    const { prepare, meets } = questionsOf(sides.after);
    const share = (a: Norm, b: Norm): boolean => meets(prepare(a.population), prepare(b.population)) !== 'no';
    const links: (readonly [before: Norm, after: Norm])[] = matching.pairs.flatMap(({ before, after }) =>
        before.rule === after.rule ? [] : [[before, after] as const],
    );
    const changed = matching.pairs.filter(({ isSame }) => !isSame);
    const [olds, news] = [
        [...matching.before, ...changed.map(({ before }) => before)],
        [...matching.after, ...changed.map(({ after }) => after)],
    ].map((norms) => Map.groupBy(norms, (norm) => effectKey(norm))) as [
        Map<string, Norm[]>,
        Map<string, Norm[]>,
    ];
    for (const before of matching.before)
        for (const after of news.get(effectKey(before)) ?? [])
            if (share(before, after)) links.push([before, after]);
    for (const after of matching.after)
        for (const before of olds.get(effectKey(after)) ?? [])
            if (matching.before.indexOf(before) < 0 && share(before, after)) links.push([before, after]);
    return joined(links, matching);
}

/** Links that share a declaration make one family, with all norms of its declarations that are paired or linked. */
function joined(links: readonly (readonly [Norm, Norm])[], { pairs }: Matching): readonly Family[] {
    const parent = new Map<string, string>();
    const find = (node: string): string => {
        let root = node;
        while (parent.has(root) && parent.get(root) !== root) root = parent.get(root)!;
        return root;
    };
    const keys = ({ rule: before }: Norm, { rule: after }: Norm): [string, string] => [
        `- ${before}`,
        `+ ${after}`,
    ];
    const own = new Set(links.flatMap(([a, b]) => keys(a, b)));
    const all = [
        ...links,
        ...pairs
            .map(({ before, after }) => [before, after] as const)
            .filter(([a, b]) => keys(a, b).some((key) => own.has(key))),
    ];
    for (const [a, b] of all) {
        const [x, y] = keys(a, b);
        for (const each of [x, y]) if (!parent.has(each)) parent.set(each, each);
        parent.set(find(x), find(y));
    }
    return [...Map.groupBy(all, ([a]) => find(`- ${a.rule}`)).values()].map((family) => ({
        before: [...new Set(family.map(([before]) => before))],
        after: [...new Set(family.map(([, after]) => after))],
    }));
}

/** Rules of one meaning that stand elsewhere: in another file, below another paragraph, under another name. */
export function movedChanges(
    matching: Matching,
    families: readonly Family[],
    fileOf: Record<SideName, (uri: string) => string>,
): readonly Change[] {
    const inFamily = new Set(families.flatMap(({ before, after }) => [...before, ...after]));
    const alone = Map.groupBy(
        matching.pairs.filter(({ before, after }) => !inFamily.has(before) && !inFamily.has(after)),
        ({ after }) => after.rule,
    );
    const single = [...alone.values()].map((pairs): Family => ({
        before: pairs.map(({ before }) => before),
        after: pairs.map(({ after }) => after),
    }));
    const moved = [...families, ...single].flatMap((family) => {
        const what = whatOf(family, fileOf);
        return what.length === 0 ? [] : [{ family, what }];
    });
    // Rules that only went from one file to another went together, and are told as one.
    const together = Map.groupBy(moved, ({ family: { before, after }, what }, i) =>
        what.every((each) => each === ELSEWHERE)
            ? [before, after]
                  .map(([norm], side) => fileOf[side === 0 ? 'before' : 'after'](norm!.place.uri))
                  .join(' > ')
            : i,
    );
    return [...together.values()].map((all) =>
        all.length === 1
            ? movedChange(all[0]!.family, all[0]!.what, fileOf)
            : movedTogether(
                  all.map(({ family }) => family),
                  fileOf,
              ),
    );
}

const RENAMED: Text = { da: 'nyt navn', en: 'another name' };
const ELSEWHERE: Text = { da: 'i en anden fil', en: 'in another file' };

function movedTogether(
    families: readonly Family[],
    fileOf: Record<SideName, (uri: string) => string>,
): Change {
    const side = (name: SideName): Pick<Change, SideName> => {
        const norms = families.flatMap((family) => family[name]);
        const file = fileOf[name](norms[0]!.place.uri);
        const told = sideOfNorms(norms, plain(file));
        return told ? { [name]: { ...told, name: file } } : {};
    };
    const count = families.length;
    return {
        category: 'moved',
        groups: [],
        what: { da: `${count} regler i en anden fil`, en: `${count} rules in another file` },
        ...side('before'),
        ...side('after'),
        components: [],
        rests: [],
    };
}

function whatOf(
    { before, after }: Family,
    fileOf: Record<SideName, (uri: string) => string>,
): readonly Text[] {
    const [olds, news] = [names(before), names(after)];
    const what: Text[] = [];
    const [wasTable, isTable] = [isInTable(before), isInTable(after)];
    if (wasTable !== isTable)
        what.push(
            isTable
                ? { da: 'skrevet som tabel', en: 'written as a table' }
                : { da: 'skrevet som regler', en: 'written as rules' },
        );
    if (news.length > olds.length)
        what.push({ da: `delt i ${news.length} regler`, en: `divided into ${news.length} rules` });
    else if (news.length < olds.length)
        what.push({ da: `samlet af ${olds.length} regler`, en: `put together from ${olds.length} rules` });
    else if (news.length > 1 && !isSameList(olds, news))
        what.push({ da: 'fordelt anderledes på reglerne', en: 'divided otherwise among the rules' });
    else if (!isSameList(olds, news)) what.push(RENAMED);
    const files = (side: SideName, norms: readonly Norm[]): readonly string[] => [
        ...new Set(norms.map(({ place }) => fileOf[side](place.uri))),
    ];
    if (!isSameList(files('before', before), files('after', after))) what.push(ELSEWHERE);
    const [cited, cites] = [paragraphs(before), paragraphs(after)];
    // A citation that comes or goes is told as wording.
    if (cited.length > 0 && cites.length > 0 && !isSameList(cited, cites))
        what.push({ da: 'anden paragraf', en: 'another paragraph' });
    return what;
}

function movedChange(
    family: Family,
    what: readonly Text[],
    fileOf: Record<SideName, (uri: string) => string>,
): Change {
    const subject = (family.after[0] ?? family.before[0])?.subject;
    const isElsewhere = what.includes(ELSEWHERE);
    const text = (side: SideName): Text => {
        const declared = [...new Map(family[side].map((norm) => [norm.rule, norm])).values()];
        const isNamed = what.includes(RENAMED);
        const said = declared
            .map((norm) => (isNamed ? `${norm.rule}: ` : '') + sayDeclaration(norm))
            .join(', ');
        const files = [...new Set(family[side].map(({ place }) => fileOf[side](place.uri)))].join(', ');
        return plain(isElsewhere ? `${said} – ${files}` : said);
    };
    const [before, after] = [
        sideOfNorms(family.before, text('before')),
        sideOfNorms(family.after, text('after')),
    ];
    return {
        category: 'moved',
        ...(subject !== undefined && { subject }),
        groups: [],
        what: joinedTexts(what),
        ...(before && { before }),
        ...(after && { after }),
        components: [],
        rests: [],
    };
}

const names = (norms: readonly Norm[]): readonly string[] =>
    [...new Set(norms.map(({ rule }) => rule))].sort();

const isInTable = (norms: readonly Norm[]): boolean => norms.some(({ origin }) => origin !== 'rule');

/** The act and the paragraph alone: what changes below it is another citation, and is told as wording. */
function paragraphs(norms: readonly Norm[]): readonly string[] {
    return [...new Set(norms.flatMap(({ citation }) => (citation ? [paragraphOf(citation)] : [])))].sort();
}

export const paragraphOf = (citation: Citation): string => provisionsOf(citation)[0]!.split(',')[0]!;

export const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
    a.length === b.length && a.every((each, i) => each === b[i]);

export const joinedTexts = (texts: readonly Text[]): Text => ({
    da: texts.map(({ da }) => da).join(', '),
    en: texts.map(({ en }) => en).join(', '),
});
