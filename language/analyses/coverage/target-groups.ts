import type { Act } from '../../law/model.js';
import type { RuleSetModel } from '../../model/index.js';
import { groupReferences, type Home } from '../sources/group-references.js';

/** The section in which an act lists the target groups, as the rule set's groups cite it. */
export interface GroupSection {
    /** Short name of the act: `LAB`. */
    readonly act: string | undefined;
    /** `6`, `6 a` */
    readonly section: string;
    /** The rule set's target groups by number, in the order of the numbers. */
    readonly titles: ReadonlyMap<number, readonly string[]>;
}

/** The section that most of the rule set's target groups cite a number of; undefined when none does. */
export function groupSectionOf({ groups }: RuleSetModel): GroupSection | undefined {
    const sections = new Map<string, GroupSection & { readonly titles: Map<number, string[]> }>();
    for (const { kind, citation, title } of groups) {
        if (kind !== 'group' || !citation) continue;
        const match = /^§ ?(\d+(?: ?[a-zæøå])?)(?:, stk\. 1)?, nr\. (\d+)$/i.exec(citation.provision);
        if (!match) continue;
        const [section, number] = [match[1]!, Number(match[2])];
        const key = `${citation.act} ${section}`;
        const found = sections.get(key) ?? {
            act: citation.act,
            section,
            titles: new Map<number, string[]>(),
        };
        sections.set(key, found);
        found.titles.set(number, [...(found.titles.get(number) ?? []), title]);
    }
    const [most] = [...sections.values()].sort((a, b) => b.titles.size - a.titles.size);
    return most && { ...most, titles: new Map([...most.titles].sort(([a], [b]) => a - b)) };
}

/** How the texts of an act, which the rule set calls `name`, refer to the section. */
export function homeOf(
    { act, section }: GroupSection,
    { vocabulary }: RuleSetModel,
    name: string,
    text: Act,
): Home {
    const title =
        act === name ? text.title : act === undefined ? undefined : vocabulary.lawActs.get(act)?.title;
    return { section, isHome: act === name, title };
}

/** `§ 6, nr. 2` for each number that the text names, `§ 6` where it names the section without a number. */
export function groupsNamedIn(text: string, home: Home): string[] {
    const whole = `§ ${home.section}`;
    const named = groupReferences(text, home).flatMap(({ numbers }) =>
        numbers === 'all' ? [whole] : numbers.map((number) => `${whole}, nr. ${number}`),
    );
    return [...new Set(named)];
}
