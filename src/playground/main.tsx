import { createRoot } from 'react-dom/client';
import { Playground } from './page/playground';
import './page/playground.css';

const page = document.getElementById('page');
const asked = new URLSearchParams(location.search).get('lang');
if (page) createRoot(page).render(<Playground initialLanguage={asked === 'en' ? 'en' : 'id'} />);
