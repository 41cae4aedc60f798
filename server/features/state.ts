import { judgedRequest } from '../protocol/requests.js';
import type { Session } from '../session/session.js';
import { answer, type Feature } from './feature.js';

/** How the server is, for who would rather ask than be told. */
export function state(session: Session): Feature {
    return {
        name: 'tilstand',
        capabilities: {},
        requests: [
            answer(
                judgedRequest,
                async () => {
                    await session.judging.judged(undefined);
                    return session.status.now;
                },
                session.status.now,
            ),
        ],
    };
}
