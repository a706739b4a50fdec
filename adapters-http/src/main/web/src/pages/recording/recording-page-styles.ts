import { css } from 'lit';

export const recordingPageStyles = css`
    :host {
        display: grid;
        gap: 1.1rem;
    }

    .head {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: flex-start;
        gap: 0.5rem 1.5rem;
    }

    .head td-title-editor {
        flex: 1 1 18rem;
        min-width: 0;
    }

    .columns {
        display: grid;
        grid-template: 'picture transcript' auto 'below transcript' 1fr / minmax(0, 1.9fr) minmax(18rem, 1fr);
        gap: 1.1rem;
        align-items: start;
    }

    .columns.single {
        grid-template: 'picture' auto 'below' auto / minmax(0, 1fr);
    }

    td-recording-media {
        grid-area: picture;
        min-width: 0;
    }

    .transcript {
        grid-area: transcript;
        display: flex;
        min-width: 0;
        position: sticky;
        top: 4.6rem;
        max-height: min(calc(100dvh - 6rem), 44rem);
    }

    td-transcript {
        flex: 1;
        min-width: 0;
    }

    td-delete {
        margin-left: auto;
    }

    td-share {
        flex: 0 1 auto;
        max-width: 100%;
    }

    .below {
        grid-area: below;
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
        gap: 1.1rem;
        align-items: start;
    }

    @media (max-width: 60rem) {
        .columns {
            grid-template: 'picture' auto 'transcript' auto 'below' auto / minmax(0, 1fr);
        }

        .transcript {
            position: static;
            max-height: 28rem;
        }
    }
`;
