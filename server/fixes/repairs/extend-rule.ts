import { isScope } from '../../../language/generated/parser/ast.js';
import { findUnharmonised } from '../../../language/analyses/deadlines/index.js';
import { enumerate } from '../../../language/model/index.js';
import type { Edit, Fix } from '../fix.js';
import { afterNames } from '../writing/clauses.js';
import { nodeOf } from '../writing/nodes.js';
import { once } from '../writing/once.js';
import { groupName, nameOf } from '../writing/say.js';

/** Some groups have a rule more than others: the others are given it too. */
export default {
    id: 'extend-rule',
    codes: ['RR201'],
    title: { da: 'Lad reglen gælde også for de andre.', en: 'Let the rule be for the others too.' },
    safety: 'unsafe',
    *offer(context, finding) {
        const { language, model } = context;
        const difference = unharmonised(model).find(
            ({ primary, components }) =>
                primary.id === finding.primary.norm && components.join() === finding.components.join(),
        );
        if (!difference?.onlyAdditional) return;
        const effects = new Set(difference.variants.flatMap((variant) => variant.effects));
        const [effect, ...more] = effects;
        const [norm, ...others] = effect?.norms ?? [];
        // Where more than one rule is missing somewhere, which of them to extend is no one repair.
        if (!effect || !norm || more.length > 0 || others.length > 0) return;
        const node = nodeOf(context, norm);
        const scope = node?.$type === 'Row' ? node : node?.clauses.find(isScope);
        const lacking = difference.variants
            .filter((variant) => !variant.effects.includes(effect))
            .flatMap(({ groups }) => groups.map(({ id }) => id));
        const edit = scope && afterNames(scope.groups, `, ${lacking.join(', ')}`);
        if (!edit || lacking.length === 0) return;
        const who = enumerate(
            lacking.map((group) => groupName(model, group)),
            language,
        );
        yield {
            title:
                language === 'da'
                    ? `Lad ${nameOf(norm, language)} gælde også for ${who}`
                    : `Let ${nameOf(norm, language)} be for ${who} too`,
            edits: [edit] satisfies Edit[],
        };
    },
} satisfies Fix;

const unharmonised = once(findUnharmonised);
