import {
    enumerate,
    formatCitation,
    type Language,
    type Norm,
    type RuleSetModel,
} from '../../../language/model/index.js';

/** A rule as a title names it: `»Første samtale« (§ 31, stk. 4)`; a row by its groups. */
export function nameOf({ title, rule, origin, groups, citation }: Norm, language: Language): string {
    const where = citation ? ` (${formatCitation(citation)})` : '';
    if (origin !== 'row') return `»${title || rule}«${where}`;
    const row = enumerate(groups, language);
    return language === 'da' ? `rækken ${row} i »${title || rule}«` : `the row ${row} of »${title || rule}«`;
}

/** A group's own title inside a sentence: `»Unge«`. */
export function groupName({ groups, unions }: RuleSetModel, id: string): string {
    const title = [...groups, ...unions].find((group) => group.id === id)?.title;
    return `»${title || id}«`;
}
