import { compareGroups } from '../analyses/sources/index.js';
import { formatCitation, type Group } from '../model/index.js';
import { enumerate, type Language } from '../model/text.js';
import type { Check } from './check.js';
import { reportCiting, sayCiting } from './rr7-report.js';

/** Whom a rule is for, against the numbers of groups that the provision names. */
export default {
    code: 'RR713',
    name: 'group-should-be-in-the-cited-provision',
    family: 'henvisning',
    severity: 'warning',
    scope: [],
    docs: {
        title: 'Målgruppen står ikke i bestemmelsen',
        summary: {
            da: 'Reglen gælder for en målgruppe, som bestemmelsen ikke nævner, selv om den nævner andre ved deres numre.',
            en: 'The rule is for a target group that the provision does not name, though it names others by their numbers.',
        },
        why: 'Bestemmelsen siger »personer omfattet af § 6, nr. 2-5«; en regel, der også er skrevet for nr. 1, giver nogen en pligt, som loven ikke giver dem. En undermålgruppe hører til sin målgruppes nummer. Bestemmelser, der siger hvem med andre ord eller gælder for alle i § 6, bliver ikke sammenlignet.',
        example: `regelsæt LAB
    lov LAB "LBK nr. 280 af 1. marts 2024"
målgruppe dagpengemodtagere "Dagpengemodtagere" LAB § 6, nr. 1
målgruppe jobparate "Jobparate" LAB § 6, nr. 2
regel første-samtale LAB § 31, stk. 4 -- »personer omfattet af § 6, nr. 1«
    for dagpengemodtagere, jobparate
    skal a-kassen holde samtale`,
        fix: 'Tag målgruppen ud af reglen, eller henvis til den bestemmelse, der gælder for den.',
    },
    *run({ model, law, language }) {
        if (!law) return;
        for (const { citing, groups, named, quote } of compareGroups(model, law).differences) {
            const [lacking, others] = [say(groups, language), say(named, language)];
            yield reportCiting(
                citing,
                language === 'da'
                    ? `${sayCiting(citing)} gælder for ${lacking}, som bestemmelsen ikke nævner. Den nævner ${others || 'andre'}: »${quote}«. Tag målgruppen ud, eller henvis til den bestemmelse, der gælder for den.`
                    : `${sayCiting(citing)} is for ${lacking}, whom the provision does not name. It names ${others || 'others'}: »${quote}«. Take the group out, or cite the provision that is for it.`,
                { place: citing.norm.place, related: groups.map(({ id, place }) => ({ place, rule: id })) },
            );
        }
    },
} satisfies Check;

function say(groups: readonly Group[], language: Language): string {
    return enumerate(
        groups.map(({ title, citation }) => `»${title}«${citation ? ` (${formatCitation(citation)})` : ''}`),
        language,
    );
}
