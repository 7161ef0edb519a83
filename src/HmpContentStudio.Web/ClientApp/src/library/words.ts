import { addWords } from '../i18n';
import en from './en.json';

addWords('library', en);
