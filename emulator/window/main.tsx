import { createRoot } from 'react-dom/client';
import { ChangeStream } from './api/change-stream.ts';
import './chat/card.css';
import './page.css';
import { ChangesContext } from './state/use-live.ts';
import { TeamsWindow } from './teams-window.tsx';

const changes = new ChangeStream('/control/events');
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <ChangesContext value={changes}>
      <TeamsWindow />
    </ChangesContext>,
  );
}
