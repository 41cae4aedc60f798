import { findUnharmonised } from '../../../language/analyses/deadlines/index.js';
import { enumerate } from '../../../language/model/index.js';
import type { Edit, Fix } from '../fix.js';
import { addClause } from '../writing/clauses.js';
import { nodeOf } from '../writing/nodes.js';
import { once } from '../writing/once.js';
import { nameOf } from '../writing/say.js';

/** A difference that is meant is given a place for its reason. An empty reason is none: the finding stands till then. */
export default {
    id: 'give-reason',
    codes: ['RR201'],
    title: {
        da: 'Begynd en begrundelse for forskellen.',
        en: 'Begin a reason (begrundelse) for the difference.',
    },
    safety: 'safe',
    *offer(context, finding) {
        const { language, model } = context;
        const difference = unharmonised(model).find(
            ({ primary, components, others }) =>
                primary.id === finding.primary.norm &&
                components.join() === finding.components.join() &&
                others.map(({ id }) => id).join() === finding.related.map(({ norm }) => norm).join(),
        );
        if (!difference) return;
        const parts = enumerate(difference.components, 'da');
        // The rule that fewest have is the one that differs.
        for (const { effects } of [...difference.variants].reverse()) {
            const norms = effects.flatMap((effect) => effect.norms);
            const [first] = norms;
            const nodes = new Set(norms.map((norm) => nodeOf(context, norm)));
            if (!first) continue;
            const names = enumerate([...new Set(norms.map((norm) => nameOf(norm, language)))], language);
            yield {
                title:
                    language === 'da'
                        ? `Skriv en begrundelse for ${parts} i ${names}`
                        : `Write a reason (begrundelse) for ${parts} in ${names}`,
                edits: [...nodes].flatMap((node): Edit[] =>
                    node ? [addClause(node, `begrundelse for ${parts} "" kilde ""`)] : [],
                ),
                incomplete: true,
            };
        }
    },
} satisfies Fix;

const unharmonised = once(findUnharmonised);
