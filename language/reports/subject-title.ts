import type { RuleSetModel } from '../model/index.js';

/** The title of a subject; an act that names no subject is one of its own. */
export function subjectTitle({ vocabulary }: RuleSetModel, subject: string): string {
    return vocabulary.subjects.get(subject)?.title ?? vocabulary.acts.get(subject)?.title ?? subject;
}
