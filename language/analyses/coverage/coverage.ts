import type { Act, Chapter } from '../../law/model.js';
import type { RuleSetModel } from '../../model/index.js';
import type { Home } from '../sources/group-references.js';
import { rulesByProvision, type CitedProvisions } from './citations.js';
import type { ChapterCoverage, Coverage, CoverageTally, DutyProvision, GroupCoverage } from './model.js';
import { groupSectionOf, groupsNamedIn, homeOf, type GroupSection } from './target-groups.js';
import { unitsOf, type Unit } from './units.js';

/** How much of an act, which the rule set calls `name`, its rules cover. */
export function coverageOf(model: RuleSetModel, name: string, act: Act): Coverage {
    const cited = rulesByProvision(model, name, act);
    const section = groupSectionOf(model);
    const home = section && homeOf(section, model, name, act);
    const units = unitsOf(act);
    const provisions = units
        .filter(({ empowerment }) => !empowerment)
        .map((unit) => toProvision(unit, cited, home));
    const empowerments = units
        .filter(({ empowerment }) => empowerment)
        .map((unit) => ({ address: addressOf(unit), chapter: unit.chapter.label, text: textOf(unit) }));
    return {
        act: name,
        title: act.title,
        ...(act.eli !== undefined && { eli: act.eli }),
        total: tally(provisions),
        chapters: act.chapters
            .filter(isInForce)
            .map((chapter) => coverageOfChapter(chapter, provisions, empowerments)),
        groups: section ? coverageByGroup(section, provisions) : [],
        withoutGroup: tally(provisions.filter(({ groups }) => groups.length === 0)),
        provisions,
        empowerments,
        unresolved: cited.unresolved,
    };
}

function toProvision(unit: Unit, { rules }: CitedProvisions, home: Home | undefined): DutyProvision {
    return {
        address: addressOf(unit),
        chapter: unit.chapter.label,
        text: textOf(unit),
        kinds: unit.kinds,
        groups: home ? groupsOf(unit, home) : [],
        rules: [...new Set(unit.path.flatMap((each) => rules.get(each) ?? []))],
        span: leafOf(unit).span,
    };
}

/** The groups that the provision names itself; those of what introduces it, or of its subsection, when it names none. */
function groupsOf({ path }: Unit, home: Home): string[] {
    for (let i = path.length - 1; i >= 0; i -= 1) {
        const { kind, text } = path[i]!;
        if (kind === 'paragraf') break;
        const groups = groupsNamedIn(text, home);
        if (groups.length > 0) return groups;
    }
    return [];
}

function coverageOfChapter(
    { label, title }: Chapter,
    provisions: readonly DutyProvision[],
    empowerments: Coverage['empowerments'],
): ChapterCoverage {
    const here = ({ chapter }: { readonly chapter: string }): boolean => chapter === label;
    return {
        label,
        ...(title !== undefined && { title }),
        ...tally(provisions.filter(here)),
        empowerments: empowerments.filter(here).length,
    };
}

/** The section's numbers in their order, also those that no provision names, and last the section as a whole. */
function coverageByGroup(
    { section, titles }: GroupSection,
    provisions: readonly DutyProvision[],
): GroupCoverage[] {
    const named = new Map([...titles].map(([number, names]) => [`§ ${section}, nr. ${number}`, names]));
    for (const { groups } of provisions)
        for (const group of groups) if (!named.has(group)) named.set(group, []);
    const number = (group: string): number => Number(/nr\. (\d+)$/.exec(group)?.[1] ?? Infinity);
    return [...named]
        .sort(([a], [b]) => compare(number(a), number(b)))
        .map(([group, names]) => ({
            group,
            titles: names,
            ...tally(provisions.filter(({ groups }) => groups.includes(group))),
        }));
}

function compare(a: number, b: number): number {
    return a === b ? 0 : a - b;
}

function tally(provisions: readonly DutyProvision[]): CoverageTally {
    return {
        duties: provisions.length,
        covered: provisions.filter(({ rules }) => rules.length > 0).length,
    };
}

/** As a lawyer cites it: a subsection or a sentence that is alone goes by what it is in. */
function addressOf({ path }: Unit): string {
    let at = path.length - 1;
    while (at > 0 && path[at - 1]!.children.length === 1 && path[at - 1]!.children[0] === path[at]) at -= 1;
    return path[at]!.address;
}

function textOf(unit: Unit): string {
    return leafOf(unit).text;
}

function leafOf({ path }: Unit): Unit['path'][number] {
    return path[path.length - 1]!;
}

function isInForce({ sections }: Chapter): boolean {
    return sections.some(({ repealed }) => !repealed);
}
