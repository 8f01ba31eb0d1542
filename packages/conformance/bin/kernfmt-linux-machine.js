#!/usr/bin/env node
import { serve } from '../dist/linux_machine.js';

serve();
