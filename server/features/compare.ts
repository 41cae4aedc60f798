import { compareWithRequest } from '../protocol/requests.js';
import { answer, type Feature } from './feature.js';

export const compare: Feature = {
    name: 'sammenligning',
    capabilities: {},
    requests: [
        answer(
            compareWithRequest,
            async (context, version) => {
                await context.compareWith?.(version);
                return null;
            },
            null,
        ),
    ],
};
