import { css } from 'lit';

export const sessionStatusStyles = css`
    .state {
        display: inline-block;
        padding: 0.1rem 0.65rem;
        border-radius: 999px;
        background: var(--surface-sunk);
        color: var(--ink-soft);
        font-size: 0.8125rem;
        font-weight: 600;
    }

    .state.live {
        background: var(--good-wash);
        color: var(--good);
    }

    .state.created {
        background: var(--accent-wash);
        color: var(--accent);
    }
`;
