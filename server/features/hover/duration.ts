import { AstUtils, type AstNode } from 'langium';
import { formatDuration, lengthsOf, type Duration } from '../../../language/calendar/index.js';
import { isDuration } from '../../../language/generated/parser/ast.js';
import { lowerDuration } from '../../../language/model/lower/values.js';
import type { Language } from '../../../language/model/index.js';

/** The length of time that a node is a part of, in days; undefined where it is none, or one in days. */
export function describeDuration(node: AstNode, language: Language): string | undefined {
    const duration = durationAt(node);
    if (!duration || duration.unit === 'day') return undefined;
    const { shortest, longest } = lengthsOf(duration);
    const said = formatDuration(duration, language);
    if (shortest === longest)
        return language === 'da'
            ? `**${said}** er altid ${longest} dage.`
            : `**${said}** is always ${longest} days.`;
    return language === 'da'
        ? `**${said}** er mellem ${shortest} og ${longest} dage; det kommer an på, hvilken dag der regnes fra.`
        : `**${said}** is between ${shortest} and ${longest} days; it depends on the day from which it is counted.`;
}

export function durationAt(node: AstNode): Duration | undefined {
    const written = AstUtils.getContainerOfType(node, isDuration);
    return written && lowerDuration(written, []);
}
