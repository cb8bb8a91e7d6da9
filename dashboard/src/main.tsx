import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { follow } from './follow';
import { Page } from './Page';
import './look.css';

void follow();

createRoot(document.getElementById('page')!).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
