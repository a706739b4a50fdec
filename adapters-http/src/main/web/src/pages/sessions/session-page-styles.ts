import { css } from 'lit';

export const sessionPageStyles = css`
    :host {
        display: grid;
        gap: 1.1rem;
    }

    .origin {
        overflow-wrap: anywhere;
    }

    .control {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.75rem 1.5rem;
    }

    .control > :last-child {
        margin-left: auto;
    }

    .columns {
        display: grid;
        grid-template-columns: minmax(0, 1.7fr) minmax(16rem, 1fr);
        gap: 1.1rem;
        align-items: start;
    }

    .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 15.5rem), 1fr));
        gap: 1.1rem;
        margin-top: 0.7rem;
    }

    .end {
        justify-content: flex-end;
    }

    @media (max-width: 48rem) {
        .columns {
            grid-template-columns: minmax(0, 1fr);
        }
    }
`;
