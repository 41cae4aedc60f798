import type { Norm, Vocabulary } from '../model/index.js';
import type { Link } from './check.js';

/** Names of what a norm is linked by: norms with a name in common belong together. */
export function linksOf(norm: Norm, links: readonly Link[], exclusions: Vocabulary['exclusions']): string[] {
    const { id, rule, subject, act } = norm;
    const names = [`rule ${rule}`];
    // Other norms know it by its id; where nothing asks for ids, the rule's name is enough.
    if (links.includes('priority') || links.includes('reference')) names.push(`norm ${id}`);
    for (const link of links) {
        switch (link) {
            case 'subject':
                if (subject !== undefined) names.push(`subject ${subject}`);
                break;
            case 'act':
                if (act === undefined) names.push(`subject ${subject ?? ''}`);
                else {
                    names.push(`act ${act}`);
                    for (const other of exclusions.get(act) ?? []) names.push(`act ${other}`);
                }
                break;
            case 'topic':
                if (subject !== undefined || act !== undefined)
                    names.push(`topic ${subject ?? ''} ${act ?? ''}`);
                break;
            case 'priority':
                for (const { norms } of norm.defeats) for (const other of norms) names.push(`norm ${other}`);
                break;
            case 'reference':
                for (const other of norm.sanctionFor) names.push(`norm ${other}`);
                for (const each of [...norm.requires, ...(norm.replaces ? [norm.replaces] : [])]) {
                    names.push(`rule ${each.rule}`);
                    for (const other of each.norms) names.push(`norm ${other}`);
                }
                break;
        }
    }
    return names;
}
