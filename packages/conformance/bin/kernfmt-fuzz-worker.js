import { serve } from '../dist/fuzz_worker.js';

serve();
