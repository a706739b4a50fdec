import { css } from 'lit';

export const libraryStyles = css`
    :host {
        display: grid;
        gap: 1.1rem;
    }

    .top {
        justify-content: space-between;
    }

    .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 15.5rem), 1fr));
        gap: 1.1rem;
    }

    .placeholder {
        aspect-ratio: 16 / 13;
        border-radius: var(--radius);
        background: var(--surface-sunk);
        animation: wait 1.4s ease-in-out infinite alternate;
    }

    @keyframes wait {
        to {
            opacity: 0.45;
        }
    }

    .more {
        display: grid;
        justify-items: center;
        gap: 0.5rem;
        padding-top: 0.5rem;
    }

    .none {
        display: grid;
        justify-items: center;
        gap: 1rem;
        padding: 4rem 1rem;
    }
`;
