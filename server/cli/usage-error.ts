import type { Text } from '../../language/model/text.js';

/** The command was not written as it must be; the message says how. */
export class UsageError extends Error {
    constructor(readonly text: Text) {
        super(text.en);
    }
}
