import Display
import Figures
import Interchange
import Sales
